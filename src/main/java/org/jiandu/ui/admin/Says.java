package org.jiandu.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.Refusal;

/** The line of a page that tells what came of an act, also to those who listen. */
class Says extends Div {
    private static final long serialVersionUID = 1;

    Says() {
        addClassName("says");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
        getElement().setAttribute("tabindex", "-1");
    }

    void done(String sentence) {
        say(sentence, "done");
    }

    /** Says them all; with none it falls silent. */
    void refused(List<Refusal> reasons) {
        if (reasons.isEmpty()) {
            removeAll();
        } else {
            say(reasons.stream().map(r -> sentence(this, r)).collect(Collectors.joining()), "refusal");
        }
    }

    private void say(String sentence, String kind) {
        removeAll();
        var line = new Paragraph(sentence);
        line.addClassName(kind);
        add(line);
    }

    static String sentence(Component where, Refusal no) {
        var locale = where.getUI().map(UI::getLocale).orElse(Locale.SIMPLIFIED_CHINESE);
        var args = no.args().stream().map(arg -> arg instanceof LocalDate day ? CourtDates.formal(day, locale) : arg);
        return where.getTranslation(no.key(), args.toArray());
    }
}
