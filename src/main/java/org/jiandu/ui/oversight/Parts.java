package org.jiandu.ui.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jiandu.insight.Figure;
import org.jiandu.insight.Question;

/** Pieces of the supervisor's pages. */
final class Parts {
    private Parts() {}

    /** A page of the same view with another address. */
    static RouterLink to(Class<? extends Component> view, Map<String, String> address, Component... content) {
        var link = new RouterLink(view);
        link.setQueryParameters(QueryParameters.simple(address));
        link.add(content);
        return link;
    }

    /**
     * The list of the tickets behind a figure.
     *
     * @param name what the number is, for whoever hears it without its surroundings
     */
    static RouterLink behind(Question question, Figure figure, String name, Span number) {
        var link = to(BehindView.class, OversightModel.address(question, figure), number);
        link.getElement().setAttribute("aria-label", name + " " + number.getText());
        return link;
    }

    /** @param name what is defined, for whoever hears it without its surroundings */
    static NativeDetails definition(String summary, String name, String text) {
        var details = new NativeDetails(summary, new Paragraph(text));
        details.addClassName("definition");
        details.getSummary().getElement().setAttribute("aria-label", summary + " " + name);
        return details;
    }

    /** A table that is read by its headings, and turns into cards where it is narrow. */
    static NativeTable table(String caption, List<String> headings) {
        var table = new NativeTable();
        table.addClassName("figures");
        table.setCaptionText(caption);
        var row = table.getHead().addRow();
        headings.forEach(h -> row.addHeaderCell().add(new Span(h)));
        row.getHeaderCells().forEach(c -> c.getElement().setAttribute("scope", "col"));
        return table;
    }

    /** @param heading said again in front of the cell where the table is cards */
    static void cell(NativeTableRow row, String heading, Component... content) {
        var cell = row.addDataCell();
        cell.getElement().setAttribute("data-heading", heading);
        var value = new Div(content);
        value.addClassName("value");
        cell.add(value);
    }

    /** Made when it is asked for, and saved, never shown. */
    static Anchor csv(String text, String fileName, Supplier<String> table) {
        var handler = (DownloadHandler) event -> {
            var bytes = table.get().getBytes(UTF_8);
            event.setFileName(fileName);
            event.setContentType("text/csv;charset=utf-8");
            event.setContentLength(bytes.length);
            event.getOutputStream().write(bytes);
        };
        var anchor = new Anchor(handler, AttachmentType.DOWNLOAD, text);
        anchor.addClassName("csv");
        return anchor;
    }
}
