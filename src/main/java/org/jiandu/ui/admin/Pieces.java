package org.jiandu.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jiandu.ui.Dates;
import org.jspecify.annotations.Nullable;

/** Small parts all pages of 管理 are made of. */
final class Pieces {
    private Pieces() {}

    static Paragraph lead(String sentence) {
        var lead = new Paragraph(sentence);
        lead.addClassName("lead");
        return lead;
    }

    static Span hint(String text) {
        var hint = new Span(text);
        hint.addClassName("hint");
        return hint;
    }

    static Span strong(String text) {
        var strong = new Span(text);
        strong.addClassName("strong");
        return strong;
    }

    /** @param kind {@code ok}, {@code keep}, {@code late}, or empty for a neutral one */
    static Span state(String text, String kind) {
        var state = new Span(text);
        state.addClassName("state");
        if (!kind.isEmpty()) {
            state.addClassName(kind);
        }
        return state;
    }

    static Div cell(Component... parts) {
        var cell = new Div(parts);
        cell.addClassName("cell");
        return cell;
    }

    /** @param what the act and whom it is about, for those who hear buttons without their row */
    static Button act(String label, String what, Runnable act) {
        var button = new Button(label, e -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(what);
        return button;
    }

    /** Opens only when asked to, so that typing a date is left alone. */
    static DatePicker date(String label, @Nullable LocalDate value, Locale locale, UnaryOperator<String> words) {
        var date = new DatePicker(label, value);
        date.setI18n(Dates.words(locale, words));
        date.setAutoOpen(false);
        date.setClearButtonVisible(true);
        return date;
    }

    static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassNames("actions", "cell");
        return actions;
    }

    static UnorderedList rows(String name) {
        var rows = new UnorderedList();
        rows.addClassNames("rows", name);
        return rows;
    }

    static ListItem row(Component... cells) {
        var row = new ListItem(cells);
        row.addClassName("row");
        return row;
    }
}
