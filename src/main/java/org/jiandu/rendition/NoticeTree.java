package org.jiandu.rendition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jiandu.notice.Guide.Correction;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notice.Block;
import org.jiandu.notice.Notice.Item;
import org.jiandu.notice.Notice.Text;
import org.jspecify.annotations.Nullable;

/** A notice as the open interface tells it; described in {@code api/openapi.json}. All words are the corrected reading. */
public final class NoticeTree {
    private NoticeTree() {}

    public static Map<String, @Nullable Object> of(Notice notice) {
        return tree(notice, Text::corrected);
    }

    /** The same with every text as it is printed, and where it stands in the decoded source. */
    public static Map<String, @Nullable Object> asPrinted(Notice notice) {
        return tree(notice, text -> map("printed", text.printed(), "from", text.at().from(), "to", text.at().to()));
    }

    private static Map<String, @Nullable Object> tree(Notice notice, Function<Text, Object> word) {
        return map(
                "slug", notice.slug(), "title", word.apply(notice.title()), "preamble", words(notice.preamble(), word), "items",
                notice.items().stream().map(i -> item(notice, i, word)).toList(), "corrections", corrections(notice),
                "closing", words(notice.closing(), word), "contact",
                notice.contact().stream().map(c -> map("label", c.label(), "value", word.apply(c.value()))).toList(),
                "sourceSha256", notice.sourceSha256());
    }

    /** An item with the notice it belongs to. */
    public static Map<String, @Nullable Object> of(Notice notice, Item item) {
        var tree = map("notice", notice.slug(), "noticeTitle", notice.title().corrected(), "sourceSha256", notice.sourceSha256());
        tree.putAll(item(notice, item, Text::corrected));
        return tree;
    }

    static Map<String, @Nullable Object> inList(Notice notice) {
        return map(
                "slug", notice.slug(), "title", notice.title().corrected(), "items", notice.items().size(), "measures",
                notice.items().stream().mapToInt(Item::measures).sum(), "page", "/n/" + notice.slug(), "sourceSha256",
                notice.sourceSha256());
    }

    public static Map<String, @Nullable Object> list(List<Notice> notices) {
        return map("notices", notices.stream().map(NoticeTree::inList).toList());
    }

    private static Map<String, @Nullable Object> item(Notice notice, Item item, Function<Text, Object> word) {
        var slug = notice.slug();
        var blocks = new ArrayList<Object>();
        for (int b = 1; b <= item.blocks().size(); b++) {
            blocks.add(block(notice, item, b, word));
        }
        return map(
                "number", item.ordinal(), "section", item.section(), "theme", item.theme(), "heading",
                word.apply(item.heading()), "problem", words(item.problem(), word), "blocks", blocks, "page",
                "/n/" + slug + "/" + item.ordinal());
    }

    private static Object block(Notice notice, Item item, int number, Function<Text, Object> word) {
        var slug = notice.slug();
        var block = item.blocks().get(number - 1);
        var code = block.department();
        var lead = block.lead();
        return map(
                "department", department(notice, block), "departmentPrinted", block.printedDepartment(), "departmentCode", code == null ? null : code.value(), "lead",
                lead.isEmpty() ? null : word.apply(lead), "measures",
                item.named(slug).stream()
                        .filter(n -> n.ref().block() == number)
                        .map(n -> map(
                                "number", n.measure().marker() == null ? null : n.measure().number(), "marker", n.measure().marker(),
                                "text", word.apply(n.measure().text()), "page", "/n/" + slug + "/" + n.ref().path()))
                        .toList());
    }

    /** The department that is: 立案庭（诉讼服务中心） is 立案庭, which the notice calls by its short name elsewhere. */
    private static @Nullable String department(Notice notice, Block block) {
        var code = block.department();
        return code == null
                ? block.printedDepartment()
                : notice.items().stream()
                        .flatMap(i -> i.blocks().stream())
                        .filter(b -> code.equals(b.department()))
                        .map(Block::printedDepartment)
                        .filter(java.util.Objects::nonNull)
                        .min(java.util.Comparator.comparingInt(String::length))
                        .orElse(block.printedDepartment());
    }

    /** Every doubtful place of the print, in its order, with what was decided on it; nobody's name. */
    private static List<Object> corrections(Notice notice) {
        return notice.corrections().stream().filter(Correction::placed).<Object>map(c -> {
            var decided = c.decided();
            return map(
                    "item", c.item() == 0 ? null : c.item(), "offset", c.at(), "wrong", c.printed(), "right", c.corrected(),
                    "certainty", c.certainty().name().toLowerCase(Locale.ROOT), "applied", c.applies(), "decidedAt",
                    decided == null ? null : decided.at().toString(), "why", decided == null ? "" : decided.why());
        }).toList();
    }

    private static List<Object> words(List<Text> texts, Function<Text, Object> word) {
        return texts.stream().map(word).toList();
    }

    /** One block in words: department, lead and measures as they follow each other in print. */
    static String line(Block block) {
        var printed = block.printedDepartment();
        var words = new StringBuilder(printed == null ? "" : printed).append(block.lead().corrected());
        block.measures().forEach(m -> words.append(m.marker() == null ? "" : m.marker()).append(m.text().corrected()));
        return words.toString();
    }

    /** @param pairs name, value, name, value …, in the order they are written */
    private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            object.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return object;
    }
}
