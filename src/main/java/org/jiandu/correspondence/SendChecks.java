package org.jiandu.correspondence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is looked at before an answer goes out, so that nobody reads the answer to another matter (已读乱回). */
public final class SendChecks {
    /** From here on an answer counts as copied. */
    public static final int ALIKE_PERCENT = 80;

    private static final int SHORTEST = 20;
    private static final Pattern CASE = Pattern.compile("[(（\\[〔]?(?:19|20)\\d{2}[)）\\]〕]?\\p{IsHan}{1,3}\\d{0,6}\\p{IsHan}{1,6}(?:字第)?\\d{1,7}(?:-\\d+)?号");

    private SendChecks() {}

    /** Something that asks for a second look; it can be confirmed. */
    public sealed interface Doubt {
        /** @param reference of the earlier answer, as it was handed in */
        record Alike(String reference, int percent) implements Doubt {}

        /** A case number that the petition does not name. */
        record ForeignCase(String number) implements Doubt {}
    }

    /** @param reference e.g. the number of its matter */
    public record Earlier(String reference, String answer) {}

    public static List<Doubt> of(String petition, String answer, List<Earlier> earlier) {
        var doubts = new ArrayList<Doubt>();
        var known = cases(petition);
        cases(answer).stream().filter(c -> !known.contains(c)).sorted().map(Doubt.ForeignCase::new).forEach(doubts::add);
        earlier.stream()
                .map(e -> new Doubt.Alike(e.reference(), alike(answer, e.answer())))
                .filter(d -> d.percent() > ALIKE_PERCENT)
                .forEach(doubts::add);
        return List.copyOf(doubts);
    }

    /** How much of two texts is the same, 0 to 100, by pairs of characters; the shorter may be contained in the longer. */
    static int alike(String one, String other) {
        var a = pairs(one);
        var b = pairs(other);
        int shorter = Math.min(a.size(), b.size());
        if (shorter < SHORTEST) {
            return plain(one).equals(plain(other)) && !one.isBlank() ? 100 : 0;
        }
        var both = new HashSet<>(a);
        both.retainAll(b);
        return 100 * both.size() / shorter;
    }

    private static Set<String> cases(String text) {
        var all = new HashSet<String>();
        CASE.matcher(plain(text)).results().forEach(m -> all.add(m.group().replaceAll("[()（）\\[\\]〔〕]", "")));
        return all;
    }

    private static Set<String> pairs(String text) {
        var plain = plain(text).replaceAll("[\\p{P}\\p{S}]", "");
        var all = new HashSet<String>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            all.add(plain.substring(i, i + 2));
        }
        return all;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
