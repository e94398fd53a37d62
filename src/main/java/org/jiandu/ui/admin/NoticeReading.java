package org.jiandu.ui.admin;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Objects;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Guide.Correction;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notice.Block;
import org.jiandu.notice.Notice.Item;

/** The untouched source on one side with its doubtful places marked, and how the portal reads it on the other. */
class NoticeReading extends Div {
    private static final long serialVersionUID = 1;

    NoticeReading(Edition edition, Notice notice) {
        addClassName("side");
        var source = new Div(new H3(getTranslation("admin.notices.source")), source(edition.manuscript().source().text(), notice));
        var reading = new Div(new H3(getTranslation("admin.notices.reading")));
        source.addClassName("sheet");
        reading.addClassName("sheet");
        for (var pane : new Div[] {source, reading}) {
            pane.getElement().setAttribute("tabindex", "0");
            pane.getElement().setAttribute("role", "region");
        }
        source.getElement().setAttribute("aria-label", getTranslation("admin.notices.source"));
        reading.getElement().setAttribute("aria-label", getTranslation("admin.notices.reading"));
        notice.preamble().forEach(p -> reading.add(words(new Paragraph(p.corrected()))));
        notice.items().forEach(item -> item(item, reading));
        notice.closing().forEach(p -> reading.add(words(new Paragraph(p.corrected()))));
        notice.contact().forEach(c -> reading.add(words(new Paragraph(c.label() + "：" + c.value().corrected()))));
        add(source, reading);
    }

    private static HtmlContainer words(HtmlContainer part) {
        part.getElement().setAttribute("lang", "zh-CN");
        return part;
    }

    private static Pre source(String text, Notice notice) {
        var pre = new Pre();
        pre.getElement().setAttribute("lang", "zh-CN");
        int from = 0;
        var placed = notice.corrections().stream().filter(Correction::placed).sorted(Comparator.comparingInt(Correction::at)).toList();
        for (var c : placed) {
            if (c.at() >= from && c.at() < text.length()) {
                int to = end(text, c);
                pre.add(new Span(text.substring(from, c.at())));
                var mark = new HtmlContainer("mark");
                mark.setText(text.substring(c.at(), to));
                pre.add(mark);
                from = to;
            }
        }
        pre.add(new Span(text.substring(from)));
        return pre;
    }

    /** The printed words may run over the end of a line. */
    private static int end(String text, Correction c) {
        int left = c.joined().length();
        int to = c.at();
        while (to < text.length() && left > 0) {
            left -= Character.isWhitespace(text.charAt(to)) ? 0 : 1;
            to++;
        }
        return to;
    }

    private void item(Item item, Div reading) {
        reading.add(words(new H4(item.ordinal() + "．" + item.heading().corrected())));
        item.problem().forEach(p -> reading.add(words(new Paragraph(p.corrected()))));
        for (var block : item.blocks()) {
            block(block, reading);
        }
    }

    private void block(Block block, Div reading) {
        var department = Objects.requireNonNullElse(block.printedDepartment(), getTranslation("notice.department.none"));
        var head = words(new Paragraph(department + (block.lead().isEmpty() ? "" : "　" + block.lead().corrected())));
        head.addClassName("strong");
        reading.add(head);
        block.measures().forEach(m -> reading.add(words(new Paragraph(
                (m.marker() == null ? getTranslation("admin.notices.unnumbered") : m.marker()) + " " + m.text().corrected()))));
    }
}
