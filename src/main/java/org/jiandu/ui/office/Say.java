package org.jiandu.ui.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.Refusal;

/** The small pieces every page of the desk is made of. */
final class Say {
    private Say() {}

    static Paragraph line(String text, String... looks) {
        var line = new Paragraph(text);
        line.addClassNames(looks);
        return line;
    }

    static Span word(String text, String... looks) {
        var word = new Span(text);
        word.addClassNames(looks);
        return word;
    }

    static Div box(String look, Component... parts) {
        var box = new Div(parts);
        box.addClassNames(look.split(" ", -1));
        return box;
    }

    /** A person's words, as they wrote them. */
    static Div prose(String text) {
        var prose = new Div();
        prose.setText(text);
        prose.addClassName("prose");
        return prose;
    }

    static H2 heading(String text) {
        return new H2(text);
    }

    /** What cannot be done, all reasons at once, read out when it appears. */
    static Div refusals(Component asker, List<Refusal> reasons) {
        var box = new Div();
        box.addClassName("refusal");
        box.getElement().setAttribute("role", "alert");
        reasons.forEach(no -> box.add(new Paragraph(sentence(asker, no))));
        return box;
    }

    static String sentence(Component asker, Refusal no) {
        return asker.getTranslation(no.key(), no.args().toArray());
    }

    /** 「2026年3月17日（星期二）」. */
    static String day(Component asker, LocalDate day) {
        return asker.getTranslation("office.day", CourtDates.formal(day, locale()), CourtDates.weekday(day, locale()));
    }

    static String moment(Instant at) {
        return CourtDates.moment(at, locale());
    }

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
