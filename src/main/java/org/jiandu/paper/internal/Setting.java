package org.jiandu.paper.internal;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jiandu.paper.Binder;
import org.jiandu.paper.Sheet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** Sets the sheets of a binder as one document; every word becomes text, none becomes markup. */
final class Setting {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final String BY_HAND = "　　　　年　　月　　日";
    private static final int PAIR = 2;
    private static final int TWO_PAIRS = 4;

    private final Binder binder;
    private final Document document = new Document("");

    private Setting(Binder binder) {
        this.binder = binder;
    }

    static Document of(Binder binder) {
        return new Setting(binder).set();
    }

    private Document set() {
        document.outputSettings().prettyPrint(false);
        document.appendChild(new DocumentType("html", "", ""));
        var html = document.appendElement("html").attr("lang", "zh-CN");
        var head = html.appendElement("head");
        head.appendElement("meta").attr("charset", "UTF-8");
        head.appendElement("title").text(binder.title());
        for (var name : List.of("description", "subject")) {
            head.appendElement("meta").attr("name", name).attr("content", binder.title());
        }
        head.appendElement("meta").attr("name", "author").attr("content", binder.sheets().getFirst().court());
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        var body = html.appendElement("body").addClass(binder.pages().name().toLowerCase(Locale.ROOT));
        if (binder.pages() == Binder.Pages.THROUGH) {
            contents(body);
        }
        int n = 0;
        for (var sheet : binder.sheets()) {
            sheet(body, sheet, ++n);
        }
        return document;
    }

    private void contents(Element body) {
        var first = binder.sheets().getFirst();
        var page = body.appendElement("section").addClass("sheet contents");
        page.appendElement("p").addClass("court").text(first.court());
        page.appendElement("h1").text(binder.title());
        var list = page.appendElement("table").addClass("list");
        var columns = list.appendElement("colgroup");
        List.of("9%", "35%", "30%", "17%", "9%").forEach(w -> columns.appendElement("col").attr("width", w));
        var head = list.appendElement("thead").appendElement("tr");
        List.of("序号", "文书", "文号", "日期", "页次").forEach(h -> head.appendElement("th").attr("scope", "col").text(h));
        var rows = list.appendElement("tbody");
        int n = 0;
        for (var sheet : binder.sheets()) {
            n++;
            var row = rows.appendElement("tr");
            row.appendElement("td").addClass("mid").text(String.valueOf(n));
            row.appendElement("td").text(sheet.title());
            row.appendElement("td").text(sheet.number());
            row.appendElement("td").text(sheet.dated() == null ? "" : DAY.format(sheet.dated()));
            row.appendElement("td").addClass("mid").appendElement("a").addClass("page").attr("href", "#s" + n).attr("title", sheet.title());
        }
    }

    private static void sheet(Element body, Sheet sheet, int n) {
        var page = body.appendElement("section").addClass("sheet").id("s" + n);
        page.appendElement("p").addClass("court").text(sheet.court());
        page.appendElement("h1").text(sheet.title());
        if (!sheet.number().isEmpty()) {
            page.appendElement("p").addClass("number").text(sheet.number());
        }
        var before = page;
        Line.Any last = new Line.Seal();
        for (var line : Line.read(sheet.body())) {
            before = line(page, before, last, line, sheet);
            last = line;
        }
    }

    /** @return the table the next row goes on with */
    private static Element line(Element page, Element table, Line.Any last, Line.Any line, Sheet sheet) {
        switch (line) {
            case Line.Paragraph(var text) -> words(page.appendElement("p"), text);
            case Line.To(var text) -> words(page.appendElement("p").addClass("to"), text);
            case Line.Heading(var text) -> words(page.appendElement("h2"), text);
            case Line.Note(var text) -> words(page.appendElement("p").addClass("note"), text);
            case Line.Sign(var labels) -> sign(page, labels);
            case Line.Blank(var lines) -> blank(page, lines);
            case Line.Foot(var text) -> foot(page, text);
            case Line.Seal() -> seal(page, sheet);
            case Line.Row row -> {
                var form = last instanceof Line.Row ? table : form(page);
                row(form, row);
                return form;
            }
            case Line.Head head -> {
                return head(page, head);
            }
            case Line.Cells(var cells) -> {
                var row = table.appendElement("tr");
                cells.forEach(c -> words(row.appendElement("td"), c));
                return table;
            }
        }
        return page;
    }

    private static Element form(Element page) {
        var form = page.appendElement("table").addClass("form");
        var columns = form.appendElement("colgroup");
        for (var width : List.of("label", "value", "label", "value")) {
            columns.appendElement("col").addClass(width);
        }
        return form.appendElement("tbody");
    }

    private static void row(Element form, Line.Row line) {
        var row = form.appendElement("tr").addClass("h" + line.lines());
        var cells = line.cells();
        for (int i = 0; i + 1 < cells.size() && i < TWO_PAIRS; i += PAIR) {
            words(row.appendElement("th").attr("scope", "row"), cells.get(i));
            var value = row.appendElement("td");
            if (cells.size() < TWO_PAIRS) {
                value.attr("colspan", "3");
            }
            words(value, cells.get(i + 1));
        }
    }

    private static Element head(Element page, Line.Head head) {
        var list = page.appendElement("table").addClass("list");
        var columns = list.appendElement("colgroup");
        int whole = head.widths().stream().mapToInt(Integer::intValue).sum();
        head.widths().forEach(w -> columns.appendElement("col").attr("width", 100 * w / whole + "%"));
        var row = list.appendElement("thead").appendElement("tr");
        head.columns().forEach(c -> row.appendElement("th").attr("scope", "col").text(c));
        return list.appendElement("tbody");
    }

    private static void sign(Element page, List<String> labels) {
        var line = page.appendElement("p").addClass("sign");
        labels.forEach(label -> {
            var place = line.appendElement("span").addClass("place n" + labels.size());
            place.text(label.isEmpty() ? "" : label + "：");
        });
    }

    private static void blank(Element page, int lines) {
        for (int i = 0; i < lines; i++) {
            page.appendElement("p").addClass("rule").text("\u00a0");
        }
    }

    /** Stands first, so that it is below the first page too. */
    private static void foot(Element page, String text) {
        page.addClass("footed");
        var foot = page.prependElement("div").addClass("foot");
        foot.appendElement("p").addClass("count");
        words(foot.appendElement("p"), text);
    }

    private static void seal(Element page, Sheet sheet) {
        var seal = page.appendElement("div").addClass("seal");
        seal.appendElement("p").text(sheet.court());
        seal.appendElement("p").text(sheet.dated() == null ? BY_HAND : DAY.format(sheet.dated()));
    }

    private static void words(Element in, String text) {
        var parts = Arrays.asList(text.split(String.valueOf(Sheet.SOFT), -1));
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                in.appendElement("br");
            }
            in.appendText(parts.get(i));
        }
    }
}
