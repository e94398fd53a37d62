package org.jiandu.ui.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.jiandu.deadline.Clock;
import org.jiandu.deadline.Explanation;
import org.jiandu.deadline.Policy;

/** All terms of a ticket; what the law says and what the court promised are never worded alike. */
class TicketClocks extends Div {
    private static final long serialVersionUID = 1;

    TicketClocks(TicketModel.People people, List<Clock> clocks) {
        addClassName("clocks");
        add(Say.heading(getTranslation("office.clocks")));
        if (clocks.isEmpty()) {
            add(Say.line(getTranslation("office.clocks.none"), "quiet"));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        clocks.forEach(clock -> list.add(new ListItem(row(people, clock))));
        add(list);
    }

    private Div row(TicketModel.People people, Clock clock) {
        var head = Say.box(
                "row-head", Say.word(people.term(clock.policy(), getLocale()), "strong"),
                Say.word(getTranslation("deadline.state." + clock.state().name().toLowerCase(Locale.ROOT)), "state", look(clock)));
        var day = Say.box("row-head", Say.word(Say.day(this, clock.term().due()), "number"), nature(this, clock.policy()));
        if (clock.term().provisional()) {
            day.add(Say.word(getTranslation("deadline.provisional"), "state", "keep"));
        }
        var left = clock.left();
        if (left != null) {
            day.add(Say.word(
                    left.days() == 0 ? getTranslation("office.clocks.today") : getTranslation("office.clocks.left", left.workingDays(), left.days()),
                    "quiet"));
        }
        var row = Say.box("row", head, day);
        if (clock.bornLate()) {
            row.add(Say.word(getTranslation("office.clocks.bornLate"), "late-word"));
        }
        var ended = clock.endedAt();
        if (ended != null) {
            row.add(Say.word(getTranslation("office.clocks.ended", Say.moment(ended)), "quiet"));
        }
        row.add(why(this, clock));
        return row;
    }

    private static String look(Clock clock) {
        return switch (clock.state()) {
            case RUNNING -> "run";
            case OVERDUE, MET_LATE, ENDED_LATE -> "late";
            case MET -> "ok";
            case ENDED, LAPSED -> "keep";
        };
    }

    static Span nature(Component asker, Policy policy) {
        return policy.legal()
                ? Say.word(asker.getTranslation("deadline.kind.legal"), "nature", "legal")
                : Say.word(asker.getTranslation("deadline.kind.promise"), "nature", "promise");
    }

    /** 「为什么是这一天」, with the paper it rests on. */
    static Details why(Component asker, Clock clock) {
        var steps = new OrderedList();
        Explanation.of(clock.term(), Say.locale(), (key, args) -> asker.getTranslation(key, args))
                .forEach(step -> steps.add(new ListItem(step)));
        var policy = clock.policy();
        var details = new Details(asker.getTranslation("deadline.why"), steps);
        details.add(Say.line(
                asker.getTranslation(policy.legal() ? "office.source.legal" : "office.source.promise", policy.source()), "quiet"));
        details.add(Say.line(asker.getTranslation("deadline.version", clock.version()), "quiet"));
        if (policy.quoted()) {
            details.add(Say.line(policy.quote(), "quote"));
        }
        details.add(Say.line(asker.getTranslation("office.clocks.edition", Integer.toString(clock.edition())), "quiet"));
        details.addClassName("why");
        return details;
    }
}
