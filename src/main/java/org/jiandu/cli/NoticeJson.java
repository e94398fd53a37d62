package org.jiandu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notice.Block;
import org.jiandu.notice.Notice.Item;
import org.jiandu.notice.Notice.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The whole of a notice as JSON; every text with its corrected and its printed form. */
final class NoticeJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NoticeJson() {}

    static String of(Notice notice) {
        var blocks = notice.items().stream().flatMap(i -> i.blocks().stream()).toList();
        var all = map(
                "slug", notice.slug(), "sourceSha256", notice.sourceSha256(), "title", text(notice.title()), "totals",
                map(
                        "items", notice.items().size(),
                        "numberedMeasures", blocks.stream().mapToLong(Block::numbered).sum(),
                        "measures", notice.items().stream().mapToInt(Item::measures).sum(),
                        "blocks", blocks.size(),
                        "blocksWithoutDepartment", blocks.stream().filter(b -> b.printedDepartment() == null).count()),
                "preamble", texts(notice.preamble()), "items", notice.items().stream().map(NoticeJson::item).toList(),
                "closing", texts(notice.closing()), "contact",
                notice.contact().stream().map(c -> map("label", c.label(), "value", text(c.value()))).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static Object item(Item item) {
        return map(
                "ordinal", item.ordinal(), "section", item.section(), "theme", item.theme(), "heading", text(item.heading()),
                "problem", texts(item.problem()), "numberedMeasures",
                item.blocks().stream().mapToLong(Block::numbered).sum(), "blocks",
                item.blocks().stream().map(NoticeJson::block).toList());
    }

    private static Object block(Block block) {
        var code = block.department();
        return map(
                "department", code == null ? null : code.value(), "printedDepartment", block.printedDepartment(), "lead",
                text(block.lead()), "measures",
                block.measures().stream().map(m -> map("marker", m.marker(), "text", text(m.text()))).toList());
    }

    private static List<Object> texts(List<Text> texts) {
        return texts.stream().map(NoticeJson::text).toList();
    }

    private static Object text(Text text) {
        return map("corrected", text.corrected(), "printed", text.printed());
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
