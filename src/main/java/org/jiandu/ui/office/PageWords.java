package org.jiandu.ui.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jiandu.court.CourtSettings;
import org.jiandu.pages.Text;
import org.jiandu.pages.Text.Block;
import org.jiandu.pages.Text.Cell;
import org.jiandu.pages.Text.Inline;

/** The words of a page as everybody will read them; each becomes a node of its own, never markup. */
final class PageWords {
    private final CourtSettings court;
    private final String unset;

    /** @param unset what stands where the court has set nothing */
    PageWords(CourtSettings court, String unset) {
        this.court = court;
        this.unset = unset;
    }

    Div of(Text text) {
        var page = new Div();
        page.addClassName("page-words");
        text.blocks().forEach(b -> page.add(block(b)));
        return page;
    }

    private Component block(Block block) {
        return switch (block) {
            case Block.Heading heading -> tag(heading.level() == 2 ? "h3" : "h4", words(heading.words())); // below the h2 of the desk
            case Block.Paragraph(var inside) -> tag("p", words(inside));
            case Block.Points(var numbered, var items) -> tag(numbered ? "ol" : "ul", items.stream()
                    .map(i -> tag("li", joined(words(i.words()), i.more().stream().map(this::block).toList())))
                    .toList());
            case Block.Table(var head, var rows) -> tag("table", List.of(
                    tag("thead", List.of(row("th", head))), tag("tbody", rows.stream().map(r -> row("td", r)).toList())));
        };
    }

    private Component row(String cell, List<Cell> cells) {
        return tag("tr", cells.stream().map(c -> tag(cell, words(c.words()))).toList());
    }

    private List<Component> words(List<Inline> words) {
        return words.stream().map(this::word).toList();
    }

    private Component word(Inline word) {
        return switch (word) {
            case Inline.Words(var text) -> new com.vaadin.flow.component.Text(text);
            case Inline.Strong(var inside) -> tag("strong", words(inside));
            case Inline.Link(var to, var inside) -> {
                var link = new Anchor(to, "", AnchorTarget.BLANK);
                link.add(words(inside));
                yield link;
            }
            case Inline.Place(var setting) -> {
                var value = setting.of(court);
                var place = new Span(value.isEmpty() ? unset : value);
                place.setClassName("unset", value.isEmpty());
                yield place;
            }
            case Inline.Break _ -> new HtmlContainer("br");
        };
    }

    private static List<Component> joined(List<Component> first, List<Component> then) {
        return java.util.stream.Stream.concat(first.stream(), then.stream()).toList();
    }

    private static Component tag(String name, List<? extends Component> inside) {
        return new HtmlContainer(name, inside.toArray(Component[]::new));
    }
}
