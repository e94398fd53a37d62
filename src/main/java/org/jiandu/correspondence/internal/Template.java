package org.jiandu.correspondence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.correspondence.PaperData;
import org.jiandu.kernel.Article;
import org.jiandu.kernel.Refusal;
import org.jiandu.paper.Sheet;

/**
 * The text of a paper with its places to fill.
 *
 * @param series what its numbers begin with, e.g. 望法信访告; empty where it has none
 * @param required names that may not be blank when it is issued, each with {@code @} and the article where law asks for it
 * @param body lines as {@link Sheet} explains them; places are {@code {name}}, and {@code #each acts 3 {at} | {what}}
 *     makes a row of each of the list and at least three
 */
record Template(
        String code, LocalDate validFrom, String title, boolean inside, String series, String required, String body) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern EACH = Pattern.compile("#each (\\w+) (\\d+) (.*)");
    private static final String BY_HAND = "＿＿＿＿＿＿";

    /** Reads {@code key: value} lines, an empty line, and the body. @throws IllegalArgumentException what is missing */
    static Template read(String file) {
        int gap = file.indexOf("\n\n");
        if (gap < 0) {
            throw new IllegalArgumentException("a letter needs an empty line between its head and its body");
        }
        List<String> head = file.substring(0, gap).lines().toList();
        return new Template(
                value(head, "code"), LocalDate.parse(value(head, "valid_from")), value(head, "title"),
                optional(head, "kind").equals("inside"), optional(head, "series"), optional(head, "required"),
                file.substring(gap + 2).strip());
    }

    /** Every required part nobody has said, with the law that asks for it; in a letter to the citizen every gap counts. */
    List<Refusal> missing(PaperData data) {
        var all = new ArrayList<Refusal>();
        var parts = Arrays.stream(required.split(" ")).filter(part -> !part.isEmpty()).toList();
        parts.stream().filter(part -> !data.says(name(part))).map(Template::missed).forEach(all::add);
        if (!inside) {
            var named = parts.stream().map(Template::name).toList();
            gaps(data).filter(gap -> !named.contains(gap))
                    .map(gap -> Refusal.of("correspondence.refused.gap").at(gap))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static Refusal missed(String part) {
        var no = Refusal.of("correspondence.refused.part." + name(part)).at(name(part));
        return part.contains("@") ? no.citing(new Article(part.substring(part.indexOf('@') + 1))) : no;
    }

    /** Places inside a sentence that nobody has filled. */
    private Stream<String> gaps(PaperData data) {
        return body.lines()
                .filter(line -> !PLACE.matcher(line).matches())
                .flatMap(line -> PLACE.matcher(line).results())
                .map(place -> place.group(1))
                .filter(name -> !data.values().containsKey(name))
                .distinct();
    }

    /** Whether this place is anywhere in the text. */
    boolean asks(String name) {
        return body.contains("{" + name + "}");
    }

    /** @param issued what nobody has said on a line of its own is left out, not left to the pen */
    String filled(PaperData data, boolean issued) {
        return body.lines().flatMap(line -> line(line, data, issued).stream()).collect(Collectors.joining("\n"));
    }

    private static List<String> line(String line, PaperData data, boolean issued) {
        var each = EACH.matcher(line);
        if (each.matches()) {
            var rows = new ArrayList<>(data.rows().getOrDefault(each.group(1), List.of()));
            while (rows.size() < Integer.parseInt(each.group(2))) {
                rows.add(Map.of());
            }
            return rows.stream().map(row -> "#tr " + put(each.group(3), row, true)).toList();
        }
        boolean cells = line.startsWith("#row ") || line.startsWith("#tall ");
        var alone = PLACE.matcher(line);
        if (alone.matches() && !data.values().containsKey(alone.group(1))) {
            return issued ? List.of() : List.of("#blank 2");
        }
        return List.of(put(line, data.values(), cells));
    }

    private static String put(String line, Map<String, String> values, boolean cells) {
        return PLACE.matcher(line).replaceAll(place -> {
            var words = values.get(place.group(1));
            if (words == null) {
                return cells ? "" : BY_HAND;
            }
            return Matcher.quoteReplacement(cells ? Sheet.cell(words) : Sheet.prose(words));
        });
    }

    private static String name(String part) {
        return part.replaceFirst("@.*", "");
    }

    private static String value(List<String> head, String key) {
        var found = optional(head, key);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("a letter needs a line " + key + ":");
        }
        return found;
    }

    private static String optional(List<String> head, String key) {
        return head.stream()
                .filter(l -> l.startsWith(key + ":"))
                .findFirst()
                .map(l -> l.substring(key.length() + 1).strip())
                .orElse("");
    }
}
