package org.jiandu.correspondence.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The text of a letter with its places to fill.
 *
 * @param body paragraphs separated by a newline; places are {@code {name}}
 */
record Template(String code, LocalDate validFrom, String title, String body) {

    /** Reads {@code key: value} lines, an empty line, and the body. @throws IllegalArgumentException what is missing */
    static Template read(String file) {
        int gap = file.indexOf("\n\n");
        if (gap < 0) {
            throw new IllegalArgumentException("a letter needs an empty line between its head and its body");
        }
        List<String> head = file.substring(0, gap).lines().toList();
        return new Template(
                value(head, "code"), LocalDate.parse(value(head, "valid_from")), value(head, "title"),
                file.substring(gap + 2).strip());
    }

    String filled(Map<String, String> values) {
        var text = body;
        for (var entry : values.entrySet()) {
            text = text.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return text;
    }

    private static String value(List<String> head, String key) {
        return head.stream()
                .filter(l -> l.startsWith(key + ":"))
                .findFirst()
                .map(l -> l.substring(key.length() + 1).strip())
                .orElseThrow(() -> new IllegalArgumentException("a letter needs a line " + key + ":"));
    }
}
