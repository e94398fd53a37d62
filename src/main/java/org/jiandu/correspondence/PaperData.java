package org.jiandu.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written into a paper. A name that is absent leaves a blank to be filled by hand; an empty value leaves nothing.
 *
 * @param values name → words, e.g. {@code department}, {@code due}
 * @param rows list → its rows, e.g. {@code acts}
 */
public record PaperData(Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
    public PaperData {
        values = Map.copyOf(values);
        rows = Map.copyOf(rows);
    }

    public static PaperData none() {
        return new PaperData(Map.of(), Map.of());
    }

    public static PaperData of(Map<String, String> values) {
        return new PaperData(values, Map.of());
    }

    public PaperData with(String name, String words) {
        var more = new HashMap<>(values);
        more.put(name, words);
        return new PaperData(more, rows);
    }

    public PaperData with(String list, List<Map<String, String>> its) {
        var more = new HashMap<>(rows);
        more.put(list, List.copyOf(its));
        return new PaperData(values, more);
    }

    /** Both, what is said here before what is said there. */
    public PaperData over(PaperData there) {
        var words = new HashMap<>(there.values);
        words.putAll(values);
        var lists = new HashMap<>(there.rows);
        lists.putAll(rows);
        return new PaperData(words, lists);
    }

    public boolean says(String name) {
        return !values.getOrDefault(name, "").isBlank();
    }
}
