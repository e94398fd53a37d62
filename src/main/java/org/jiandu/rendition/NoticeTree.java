package org.jiandu.rendition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notice.Block;
import org.jiandu.notice.Notice.Item;
import org.jiandu.notice.Notice.Text;
import org.jspecify.annotations.Nullable;

/** A notice as the open interface tells it; described in {@code api/openapi.json}. All words are the corrected reading. */
public final class NoticeTree {
    private NoticeTree() {}

    public static Map<String, @Nullable Object> of(Notice notice) {
        return map(
                "slug", notice.slug(), "title", notice.title().corrected(), "preamble", words(notice.preamble()), "items",
                notice.items().stream().map(i -> item(notice.slug(), i)).toList(), "corrections", corrections(notice),
                "closing", words(notice.closing()), "contact",
                notice.contact().stream().map(c -> map("label", c.label(), "value", c.value().corrected())).toList(),
                "sourceSha256", notice.sourceSha256());
    }

    /** An item with the notice it belongs to. */
    public static Map<String, @Nullable Object> of(Notice notice, Item item) {
        var tree = map("notice", notice.slug(), "noticeTitle", notice.title().corrected(), "sourceSha256", notice.sourceSha256());
        tree.putAll(item(notice.slug(), item));
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

    private static Map<String, @Nullable Object> item(String slug, Item item) {
        var blocks = new ArrayList<Object>();
        for (int b = 1; b <= item.blocks().size(); b++) {
            blocks.add(block(slug, item, b));
        }
        return map(
                "number", item.ordinal(), "section", item.section(), "theme", item.theme(), "heading",
                item.heading().corrected(), "problem", words(item.problem()), "blocks", blocks, "page",
                "/n/" + slug + "/" + item.ordinal());
    }

    private static Object block(String slug, Item item, int number) {
        var block = item.blocks().get(number - 1);
        var code = block.department();
        var lead = block.lead().corrected();
        return map(
                "department", block.printedDepartment(), "departmentCode", code == null ? null : code.value(), "lead",
                lead.isEmpty() ? null : lead, "measures",
                item.named(slug).stream()
                        .filter(n -> n.ref().block() == number)
                        .map(n -> map(
                                "number", n.measure().marker() == null ? null : n.measure().number(), "text",
                                n.measure().text().corrected(), "page", "/n/" + slug + "/" + n.ref().path()))
                        .toList());
    }

    /** Where the print was faulty: both forms of the whole passage. */
    private static List<Object> corrections(Notice notice) {
        var all = new ArrayList<Object>();
        add(all, null, "title", List.of(notice.title()));
        add(all, null, "preamble", notice.preamble());
        for (var item : notice.items()) {
            add(all, item, "heading", List.of(item.heading()));
            add(all, item, "problem", item.problem());
            for (var block : item.blocks()) {
                add(all, item, "lead", List.of(block.lead()));
                add(all, item, "measure", block.measures().stream().map(Notice.Measure::text).toList());
            }
        }
        add(all, null, "closing", notice.closing());
        add(all, null, "contact", notice.contact().stream().map(Notice.Contact::value).toList());
        return all;
    }

    private static void add(List<Object> all, @Nullable Item item, String in, List<Text> texts) {
        texts.stream()
                .filter(Text::wasCorrected)
                .forEach(t -> all.add(map(
                        "item", item == null ? null : item.ordinal(), "in", in, "printed", t.printed(), "corrected", t.corrected())));
    }

    private static List<String> words(List<Text> texts) {
        return texts.stream().map(Text::corrected).toList();
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
