package org.jiandu.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiandu.notice.Notice.Item;
import org.jiandu.notice.Notice.Text;

/**
 * One place at which two readings of a notice differ.
 *
 * @param item the ordinal, or 0 outside the items
 * @param place title, preamble, closing, contact, heading, problem, lead, department, or block/number of a measure
 * @param pieces in reading order
 */
public record Difference(int item, String place, List<Piece> pieces) {
    /** Longer than any paragraph of a notice; beyond it, the old words and then the new ones. */
    private static final int LONGEST = 2_000;

    public Difference {
        pieces = List.copyOf(pieces);
    }

    public enum Change {
        SAME,
        GONE,
        ADDED
    }

    public record Piece(Change change, String words) {}

    /** Between the corrected readings, in printed order; what both have alike is left out. */
    public static List<Difference> between(Notice before, Notice after) {
        var old = texts(before);
        var now = texts(after);
        var keys = new ArrayList<>(now.keySet());
        old.keySet().stream().filter(k -> !now.containsKey(k)).forEach(keys::add);
        return keys.stream()
                .filter(k -> !Objects.equals(old.get(k), now.get(k)))
                .map(k -> new Difference(k.item(), k.place(), pieces(old.getOrDefault(k, ""), now.getOrDefault(k, ""))))
                .toList();
    }

    /** A stretch of a text as somebody reads it; empty and corrected where words are missing, or were one too many. */
    public record Run(String words, boolean corrected) {}

    /** @param printed whether the words as printed are wanted, or the corrected ones */
    public static List<Run> runs(Text text, boolean printed) {
        var runs = new ArrayList<Run>();
        for (var piece : pieces(text.printed(), text.corrected())) {
            if (piece.change() == Change.SAME) {
                runs.add(new Run(piece.words(), false));
                continue;
            }
            var words = piece.change() == (printed ? Change.GONE : Change.ADDED) ? piece.words() : "";
            boolean goesOn = !runs.isEmpty() && runs.getLast().corrected();
            runs.add(new Run(goesOn ? runs.removeLast().words() + words : words, true));
        }
        return List.copyOf(runs);
    }

    /** In how many places a text is read otherwise than it is printed. */
    public static int corrections(Text text) {
        return text.wasCorrected() ? (int) runs(text, false).stream().filter(Run::corrected).count() : 0;
    }

    private record Key(int item, String place) {}

    private static Map<Key, String> texts(Notice notice) {
        var all = new LinkedHashMap<Key, String>();
        all.put(new Key(0, "title"), notice.title().corrected());
        all.put(new Key(0, "preamble"), joined(notice.preamble()));
        for (var item : notice.items()) {
            all.put(new Key(item.ordinal(), "heading"), item.heading().corrected());
            all.put(new Key(item.ordinal(), "problem"), joined(item.problem()));
            measures(notice, item, all);
        }
        all.put(new Key(0, "closing"), joined(notice.closing()));
        notice.contact().forEach(c -> all.merge(new Key(0, "contact"), c.label() + "：" + c.value().corrected(), (a, b) -> a + "；" + b));
        return all;
    }

    private static void measures(Notice notice, Item item, Map<Key, String> all) {
        for (int b = 1; b <= item.blocks().size(); b++) {
            var block = item.blocks().get(b - 1);
            all.put(new Key(item.ordinal(), "department " + b), Objects.requireNonNullElse(block.printedDepartment(), ""));
            all.put(new Key(item.ordinal(), "lead " + b), block.lead().corrected());
        }
        item.named(notice.slug()).forEach(n -> all.put(
                new Key(item.ordinal(), n.ref().block() + "/" + n.ref().number()), n.measure().text().corrected()));
    }

    private static String joined(List<Text> texts) {
        return String.join("\n", texts.stream().map(Text::corrected).toList());
    }

    /** Character by character along a longest common subsequence. */
    static List<Piece> pieces(String before, String after) {
        if (before.isEmpty() || after.isEmpty() || before.length() > LONGEST || after.length() > LONGEST) {
            return List.of(new Piece(Change.GONE, before), new Piece(Change.ADDED, after)).stream()
                    .filter(p -> !p.words().isEmpty())
                    .toList();
        }
        int[][] common = common(before, after);
        var pieces = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < before.length() || j < after.length()) {
            if (i < before.length() && j < after.length() && before.charAt(i) == after.charAt(j)) {
                add(pieces, Change.SAME, before.charAt(i));
                i++;
                j++;
            } else if (i < before.length() && (j == after.length() || common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Change.GONE, before.charAt(i++));
            } else {
                add(pieces, Change.ADDED, after.charAt(j++));
            }
        }
        return pieces;
    }

    /** Length of the longest common subsequence of what follows each pair of places. */
    private static int[][] common(String before, String after) {
        var common = new int[before.length() + 1][after.length() + 1];
        for (int i = before.length() - 1; i >= 0; i--) {
            for (int j = after.length() - 1; j >= 0; j--) {
                common[i][j] = before.charAt(i) == after.charAt(j)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Change change, char next) {
        var last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.change() == change) {
            pieces.set(pieces.size() - 1, new Piece(change, last.words() + next));
        } else {
            pieces.add(new Piece(change, Character.toString(next)));
        }
    }
}
