package org.jiandu.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiandu.kernel.Csv;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notice.Item;
import org.jiandu.notice.Notice.Text;
import org.jiandu.paper.Sheet;
import org.jspecify.annotations.Nullable;

/** A notice line by line: as a table, one measure a line; as the corrected text; as a paper's body. */
public final class NoticeLines {
    private static final List<String> HEAD = List.of(
            "notice", "item", "heading", "block", "department", "department_code", "number", "marker", "text", "page");

    private NoticeLines() {}

    /** With a byte order mark, so that a spreadsheet reads it as UTF-8. A measure without a printed number has none. */
    public static String table(Notice notice, List<Item> items) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEAD);
        items.forEach(i -> i.named(notice.slug()).forEach(n -> lines.add(row(notice.slug(), i, n))));
        return Csv.write(lines);
    }

    private static List<String> row(String slug, Item item, Notice.Named named) {
        var code = named.block().department();
        var marker = named.measure().marker();
        return List.of(
                slug, Integer.toString(item.ordinal()), item.heading().corrected(), Integer.toString(named.ref().block()),
                said(named.block().printedDepartment()), code == null ? "" : code.value(),
                marker == null ? "" : Integer.toString(named.measure().number()), said(marker),
                named.measure().text().corrected(), "/n/" + slug + "/" + named.ref().path());
    }

    private static String said(@Nullable String word) {
        return word == null ? "" : word;
    }

    /** Paragraph by paragraph, without page numbers. */
    public static String text(Notice notice) {
        var lines = new ArrayList<String>();
        lines.add(notice.title().corrected());
        words(notice.preamble()).forEach(lines::add);
        notice.items().forEach(i -> text(i).forEach(lines::add));
        words(notice.closing()).forEach(lines::add);
        notice.contact().forEach(c -> lines.add(c.label() + "：" + c.value().corrected()));
        return String.join("\n", lines) + "\n";
    }

    public static String text(Notice notice, Item item) {
        return notice.title().corrected() + "\n" + String.join("\n", text(item).toList()) + "\n";
    }

    private static Stream<String> text(Item item) {
        return Stream.of(
                        Stream.of(item.ordinal() + "．" + item.heading().corrected()), words(item.problem()),
                        item.blocks().stream().map(NoticeTree::line))
                .flatMap(s -> s);
    }

    private static Stream<String> words(List<Text> texts) {
        return texts.stream().map(Text::corrected);
    }

    /**
     * The whole notice, or some of its items, as the press sets it.
     *
     * @param foot below every page
     */
    public static String body(Notice notice, List<Item> items, String foot) {
        boolean whole = items.equals(notice.items());
        var lines = new ArrayList<String>();
        lines.add("#foot " + foot);
        if (whole) {
            words(notice.preamble()).map(Sheet::prose).forEach(lines::add);
        }
        for (var item : items) {
            lines.add("#h " + item.ordinal() + "．" + item.heading().corrected());
            words(item.problem()).map(Sheet::prose).forEach(lines::add);
            item.blocks().stream().map(NoticeTree::line).map(Sheet::prose).forEach(lines::add);
        }
        if (whole) {
            words(notice.closing()).map(Sheet::prose).forEach(lines::add);
            notice.contact().forEach(c -> lines.add("#row " + Sheet.cell(c.label()) + " | " + Sheet.cell(c.value().corrected())));
        }
        return String.join("\n", lines);
    }
}
