package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.deadline.Clock;
import org.jiandu.kernel.CourtDates;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.TicketPage.Moment;

/** What was done, newest first: when, by whom, to whom, and what was said with it. */
class TicketCourse extends Div {
    private static final long serialVersionUID = 1;
    /** Long texts that stand on the page by themselves. */
    private static final Set<String> ELSEWHERE = Set.of("registered", "answered", "added", "reopened");

    private final transient TicketModel.People people;

    TicketCourse(TicketModel model, FilesModel files, TicketPage page, List<Clock> clocks) {
        this.people = model.people();
        add(Say.heading(getTranslation("office.course")));
        var course = new OrderedList();
        course.addClassName("timeline");
        var ticket = page.ticket().id();
        var all = new ArrayList<Entry>();
        page.timeline().forEach(moment -> all.add(new Entry(moment.at(), item(moment))));
        model.letters(ticket).forEach(l -> all.add(new Entry(
                l.issuedAt(), item(getTranslation("office.course.letter"), l.title() + " " + l.number(), l.issuedAt()))));
        files.of(ticket).forEach(f -> all.add(new Entry(
                f.at(), item(getTranslation("office.course.file"), f.original(), f.at()))));
        for (var clock : clocks) {
            var at = clock.endedAt();
            if (at != null) {
                all.add(new Entry(at, ended(clock, at)));
            }
        }
        all.stream().sorted(Comparator.comparing(Entry::at).reversed()).forEach(e -> course.add(e.item()));
        add(course);
    }

    /** Only these acts, newest first: what was done since somebody looked. */
    TicketCourse(TicketModel.People people, List<Moment> since) {
        this.people = people;
        add(Say.heading(getTranslation("office.stale.meanwhile")));
        var course = new OrderedList();
        course.addClassName("timeline");
        since.reversed().forEach(moment -> course.add(item(moment)));
        add(since.isEmpty() ? Say.line(getTranslation("office.stale.unseen"), "quiet") : course);
    }

    /** An act, a paper, a file or the end of a term, at its moment. */
    private record Entry(Instant at, ListItem item) {}

    private ListItem ended(Clock clock, Instant at) {
        var name = people.term(clock.policy(), getLocale());
        var how = getTranslation("deadline.state." + clock.state().name().toLowerCase(Locale.ROOT));
        return item(getTranslation("office.course.clock"), getTranslation("office.course.clock.ended", name, how), at);
    }

    private static ListItem item(String kind, String what, Instant at) {
        var item = new ListItem();
        item.addClassName("beside-act");
        item.add(Say.box("row-head", Say.word(kind, "quiet"), Say.word(what)), Say.word(Say.moment(at), "quiet"));
        return item;
    }

    private ListItem item(Moment moment) {
        var item = new ListItem();
        var head = Say.box("row-head", Say.word(getTranslation("ticket.act." + moment.act()), "strong"));
        var to = moment.to();
        if (to != null) {
            boolean read = moment.act().equals("forwarded");
            head.add(Say.word(getTranslation(read ? "office.course.passed" : "office.course.to", people.name(to, getLocale()))));
        }
        var aside = aside(moment);
        if (!aside.isEmpty()) {
            head.add(Say.word(aside));
        }
        item.add(head, Say.word(who(moment), "quiet"));
        if (!moment.text().isEmpty() && !ELSEWHERE.contains(moment.act())) {
            item.add(Say.prose(moment.text()));
        }
        return item;
    }

    /** Whose decision a paper was, how something was delivered, how many days were asked for. */
    private String aside(Moment moment) {
        var more = moment.aside();
        var on = more.on();
        return switch (moment.act()) {
            case "paper_recorded" ->
                getTranslation(
                        "office.course.paper", more.whose() == null ? "" : people.name(more.whose()),
                        on == null ? "" : CourtDates.formal(on, getLocale()));
            case "handed_on" -> more.whose() == null ? "" : getTranslation("office.course.to", people.name(more.whose()));
            case "delivered" ->
                getTranslation(
                        "office.course.delivered", getTranslation("ticket.way." + more.detail()),
                        on == null ? "" : CourtDates.formal(on, getLocale()));
            case "extension_asked", "extended" -> getTranslation("office.course.days", more.detail());
            case "review_recorded" -> getTranslation("ticket.level." + more.detail());
            case "review_result" ->
                getTranslation(more.detail().endsWith("_CHANGED") ? "office.review.changed" : "office.review.upheld");
            case "closed" ->
                Arrays.stream(more.detail().split(","))
                        .filter(c -> !c.isEmpty())
                        .map(c -> getTranslation("ticket.conclusion." + c))
                        .collect(Collectors.joining(getTranslation("office.comma")));
            default -> "";
        };
    }

    private String who(Moment moment) {
        var staff = moment.staff();
        var unit = moment.department();
        var at = Say.moment(moment.at());
        if (staff == null) {
            return unit == null ? at : getTranslation("office.course.unit", at, people.name(unit, getLocale()));
        }
        return unit == null
                ? getTranslation("office.course.unit", at, people.name(staff))
                : getTranslation("office.course.who", at, people.name(unit, getLocale()), people.name(staff));
    }
}
