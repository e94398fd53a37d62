package org.jiandu.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jiandu.wording.Sentences;

/** Pieces of the citizens' pages, with the classes of the plain twin. */
final class Bits {
    private Bits() {}

    static <C extends HtmlContainer> C css(C piece, String... names) {
        piece.addClassNames(names);
        return piece;
    }

    static Paragraph p(String text, String... names) {
        return css(new Paragraph(text), names);
    }

    static Span span(String text, String... names) {
        return css(new Span(text), names);
    }

    static Anchor link(String to, String text, String... names) {
        var link = new Anchor(to, text);
        link.addClassNames(names);
        return link;
    }

    static Paragraph buttons(Component... parts) {
        return css(new Paragraph(parts), "buttons");
    }

    static Section section(String heading, Component... parts) {
        var section = new Section(new H2(heading));
        section.add(parts);
        return section;
    }

    static UnorderedList points(List<String> lines) {
        var list = css(new UnorderedList(), "points");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    /** The bundles' words in the language of the page. */
    static Sentences say(Component page) {
        return new Sentences((key, args) -> page.getTranslation(key, args), UI.getCurrent().getLocale());
    }

    /** A new step of the same page: the reader begins at its heading. */
    static void lead(Component step) {
        step.getElement()
                .executeJs("const h = this.querySelector('h1'); h.tabIndex = -1; h.focus(); window.scrollTo(0, 0)");
    }
}
