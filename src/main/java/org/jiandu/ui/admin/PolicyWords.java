package org.jiandu.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Locale;
import org.jiandu.deadline.Policies.Example;
import org.jiandu.deadline.Policies.Tried;
import org.jiandu.deadline.Rule.Length;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.deadline.Term;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;

/** Terms, and what a change of one would give, as people read them. */
final class PolicyWords {
    private final Component asker;
    private final Locale locale;

    PolicyWords(Component asker, Locale locale) {
        this.asker = asker;
        this.locale = locale;
    }

    String count(Unit unit, int count) {
        return say("admin.policies." + unit.name(), count);
    }

    /** 「15 日」 */
    String count(Length length) {
        return count(length.unit(), length.count());
    }

    String extension(Length length) {
        var unit = length.unit() == Unit.WORKING_DAY ? Unit.WORKING_DAY : Unit.CALENDAR_DAY;
        return say("admin.policies.extension", count(unit, length.extensionDays()));
    }

    /** All of it in a line. */
    String whole(Length length) {
        var text = new StringBuilder(count(length));
        if (length.rolls()) {
            text.append(say("admin.comma")).append(say("admin.policies.rolled"));
        }
        if (length.extensionDays() > 0) {
            text.append(say("admin.comma")).append(extension(length));
        }
        return text.toString();
    }

    String day(LocalDate day) {
        return CourtDates.formal(day, locale);
    }

    /** What trying gave: for whom it is better, what stays, and some days. */
    Div would(Tried.Would would) {
        var examples = new UnorderedList();
        would.examples().forEach(example -> examples.add(new ListItem(example(example))));
        var box = new Div(
                new Paragraph(say("admin.policies.effect." + would.effect().name())),
                new Paragraph(say("admin.policies.running", would.running())), examples);
        box.addClassName("tried");
        return box;
    }

    private String example(Example example) {
        var day = day(example.dayZero());
        var before = example.before();
        var after = example.after();
        if (before == null) {
            return after == null
                    ? say("admin.policies.example.none", day)
                    : say("admin.policies.example.starts", day, end(after));
        }
        if (after == null) {
            return say("admin.policies.example.stops", day, end(before));
        }
        return example.changes()
                ? say("admin.policies.example.changes", day, end(before), end(after))
                : say("admin.policies.example.same", day, end(before));
    }

    private String end(Term term) {
        var end = term.breachAt().equals(CourtZone.endOf(term.due()))
                ? day(term.due())
                : CourtDates.moment(term.breachAt(), locale);
        return term.provisional() ? end + say("admin.policies.provisional") : end;
    }

    String say(String key, Object... args) {
        return asker.getTranslation(key, args);
    }
}
