package org.jiandu.ui.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandu.deadline.Clock;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketPage;

/** Number, stage, class, and the day that presses, with its reason. */
class TicketHead extends Div {
    private static final long serialVersionUID = 1;

    TicketHead(TicketModel.People people, TicketPage page, List<Clock> clocks) {
        addClassName("ticket-head");
        var ticket = page.ticket();
        var title = new H1(ticket.number().value());
        title.addClassName("number");
        var stage = ticket.stage();
        add(Say.box(
                "ticket-title", title,
                Say.word(getTranslation("ticket.stage." + stage.code()), "state", InboxList.look(stage))));
        add(facts(people, ticket), overlays(people, ticket));
        TicketModel.pressing(page, clocks).ifPresentOrElse(
                clock -> add(due(people, clock, page)),
                () -> add(Say.line(
                        getTranslation(stage.open() ? "office.due.none" : "office.due.over"), "quiet")));
    }

    private Component facts(TicketModel.People people, Ticket ticket) {
        var line = Say.box("facts");
        var as = ticket.as();
        line.add(Say.word(as == null
                ? getTranslation("office.unclassed", getTranslation("ticket.kind." + ticket.kind().name()))
                : getTranslation("ticket.class." + as.name())));
        line.add(Say.word(getTranslation(
                "office.received", getTranslation("ticket.channel." + ticket.channel().name()),
                Say.day(this, ticket.receivedOn()))));
        ticket.owner().ifPresent(unit -> line.add(
                Say.word(getTranslation("office.holder", people.name(unit, getLocale())))));
        if (ticket.cycle() > 1) {
            line.add(Say.word(getTranslation("office.cycle", ticket.cycle()), "state", "keep"));
        }
        var rating = ticket.rating();
        if (rating != null) {
            line.add(Say.word(getTranslation("office.rating", getTranslation("ticket.satisfaction." + rating.name()))));
        }
        var box = new Div(line);
        var item = ticket.item();
        if (item != null) {
            box.add(Say.line(getTranslation(
                    "office.about", item.notice(), item.item(), people.heading(item).orElse("")), "about"));
        }
        if (ticket.as() != null && ticket.as().accuses()) {
            box.add(Say.line(accused(people, ticket), "about"));
        }
        return box;
    }

    /** What lies over every stage, each as a word. */
    private Component overlays(TicketModel.People people, Ticket ticket) {
        var over = ticket.overlay();
        var line = Say.box("facts");
        if (over.urgent()) {
            line.add(Say.word(getTranslation("office.urgent"), "state", "late"));
        }
        var supervision = over.supervision();
        if (supervision != null) {
            var key = supervision.answeredAt() == null ? "office.supervised" : "office.supervised.answered";
            line.add(Say.word(getTranslation(key), "state", supervision.answeredAt() == null ? "late" : "keep"));
        }
        var sponsor = over.sponsor();
        if (sponsor != null) {
            line.add(Say.word(getTranslation("office.sponsored", people.name(sponsor)), "state", "keep"));
        }
        if (over.aid()) {
            line.add(Say.word(getTranslation("office.aid"), "state", "keep"));
        }
        if (ticket.tally().urges() > 0) {
            line.add(Say.word(getTranslation("office.urged", ticket.tally().urges()), "state", "keep"));
        }
        ticket.sorting().labels().stream().sorted().forEach(l -> line.add(Say.word(l, "state", "run")));
        line.setVisible(line.getComponentCount() > 0);
        return line;
    }

    private String accused(TicketModel.People people, Ticket ticket) {
        var units = ticket.accusedUnits().stream()
                .map(u -> people.name(u, getLocale()))
                .collect(Collectors.joining(getTranslation("office.comma")));
        var persons = ticket.accusedPersons().stream()
                .map(people::name)
                .collect(Collectors.joining(getTranslation("office.comma")));
        if (units.isEmpty() && persons.isEmpty()) {
            return getTranslation("office.accused.none");
        }
        return getTranslation(
                "office.accused", units.isEmpty() ? getTranslation("office.accused.nobody") : units,
                persons.isEmpty() ? getTranslation("office.accused.nobody") : persons);
    }

    private Component due(TicketModel.People people, Clock clock, TicketPage page) {
        var due = clock.term().due();
        boolean late = clock.state() == Clock.State.OVERDUE;
        var says = Say.word(
                getTranslation("office.due", Say.day(this, due), people.term(clock.policy(), getLocale())), "due");
        var line = Say.box("due-line", says, TicketClocks.nature(this, clock.policy()));
        if (late) {
            line.add(Say.word(getTranslation("deadline.state.overdue"), "state", "late"));
        }
        var owed = page.owed();
        if (owed != null && owed.provisional()) {
            line.add(Say.word(getTranslation("deadline.provisional"), "state", "keep"));
        }
        return new Div(line, TicketClocks.why(this, clock));
    }
}
