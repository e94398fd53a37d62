package org.jiandu.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notice;

/**
 * A paper that a notice names between 《 and 》: the same title is the same paper, however often it is named.
 *
 * @param named the measures that name it, in printed order
 */
public record Document(String title, List<MeasureRef> named) {
    private static final Pattern TITLE = Pattern.compile("《([^《》]+)》");

    public Document {
        named = List.copyOf(named);
    }

    public boolean shared() {
        return named.size() > 1;
    }

    /** Every paper, in the order in which it is first named. */
    public static List<Document> of(Notice notice) {
        Map<String, List<MeasureRef>> found = new LinkedHashMap<>();
        for (var item : notice.items()) {
            for (var named : item.named(notice.slug())) {
                TITLE.matcher(named.measure().text().corrected()).results()
                        .map(m -> m.group(1))
                        .distinct()
                        .forEach(title -> found.computeIfAbsent(title, _ -> new ArrayList<>()).add(named.ref()));
            }
        }
        return found.entrySet().stream().map(e -> new Document(e.getKey(), e.getValue())).toList();
    }
}
