package org.jiandu.ui.office;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.jiandu.ticket.Particulars;
import org.jiandu.ticket.Source;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketPage;

/** What is asked for one by one and who takes part, and what else was registered. */
class TicketParts extends Div {
    private static final long serialVersionUID = 1;

    private final transient TicketModel.People people;

    TicketParts(TicketModel.People people, TicketPage page) {
        this.people = people;
        demands(page.ticket());
        registered(page);
    }

    private void demands(Ticket ticket) {
        if (ticket.demands().isEmpty() && ticket.shares().isEmpty()) {
            return;
        }
        add(Say.heading(getTranslation("office.demands")));
        var list = new OrderedList();
        list.addClassName("demands");
        for (int n : ticket.demandNumbers()) {
            var item = new ListItem(ticket.demands().stream()
                    .filter(d -> d.n() == n)
                    .findFirst()
                    .map(Ticket.Demand::text)
                    .orElse(getTranslation("office.demand.whole")));
            ticket.shares().stream().filter(s -> s.demand() == n).forEach(s -> item.add(share(s)));
            list.add(item);
        }
        add(Say.box("sheet", list));
    }

    private Div share(Ticket.Share share) {
        var role = getTranslation(share.leads() ? "office.share.leads" : "office.share.helps");
        var state = share.repliedAt() != null
                ? "office.share.replied"
                : share.signedAt() != null ? "office.share.signed" : share.active() ? "office.share.waiting" : "office.share.proposed";
        return Say.box(
                "row-head", Say.word(people.name(share.department(), getLocale())), Say.word(role, "quiet"),
                Say.word(getTranslation(state), "state", share.repliedAt() != null ? "ok" : "new"));
    }

    private void registered(TicketPage page) {
        var origin = page.ticket().origin();
        var facts = page.particulars();
        boolean plain = origin.source() == Source.SELF && origin.people() == 1 && facts.cells().isEmpty();
        if (plain) {
            return;
        }
        add(Say.heading(getTranslation("office.particulars")));
        var pairs = new DescriptionList();
        pairs.addClassName("pair");
        pair(pairs, getTranslation("office.register.source"), getTranslation("ticket.source." + origin.source().name()));
        if (origin.people() > 1) {
            pair(pairs, getTranslation("office.register.people"), String.valueOf(origin.people()));
        }
        var due = origin.reportDue();
        if (due != null) {
            pair(pairs, getTranslation("office.register.reportDue"), Say.day(this, due));
        }
        for (var field : Particulars.Field.values()) {
            if (facts.has(field)) {
                pair(pairs, getTranslation("ticket.field." + field.name()), shown(field, facts.get(field)));
            }
        }
        add(Say.box("sheet", pairs));
    }

    private String shown(Particulars.Field field, String value) {
        return switch (field) {
            case SUBJECT -> getTranslation("ticket.subject." + value);
            case CONFIDENTIAL, READ_BACK -> getTranslation("office.yes");
            case SEX, ID_NUMBER, REPRESENTATIVES, AGENT, AGENT_AUTHORITY, FROM_OFFICE, DOCUMENT_NUMBER, REPEAT_OF,
                    CASE_NUMBER, CASE_STAGE, ORIGINAL_DEPARTMENT, JUDGMENT_ON, FILED_ON, WINDOW, WRONG_WORDS, COMPANY,
                    MATERIALS, HARDSHIP, PROPOSAL -> value;
        };
    }

    private static void pair(DescriptionList pairs, String term, String value) {
        pairs.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }
}
