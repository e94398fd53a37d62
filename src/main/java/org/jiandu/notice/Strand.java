package org.jiandu.notice;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.jiandu.notice.Notice.Span;

/**
 * Words that know where they stood: each character with its place in the decoded source, whatever was joined, taken out
 * or narrowed on the way. The place of a character counts UTF-16 units of the decoded text, a byte order mark not counted.
 */
final class Strand implements CharSequence {
    static final Strand EMPTY = new Strand("", new int[0]);

    private final String words;
    private final int[] places;

    private Strand(String words, int[] places) {
        this.words = words;
        this.places = places;
    }

    /** The whole of a source, in NFC; what several characters became together stands where the first of them stood. */
    static Strand of(String source) {
        if (Normalizer.isNormalized(source, Normalizer.Form.NFC)) {
            return new Strand(source, java.util.stream.IntStream.range(0, source.length()).toArray());
        }
        var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(source);
        var all = new ArrayList<Strand>();
        int from = clusters.first();
        for (int to = clusters.next(); to != BreakIterator.DONE; from = to, to = clusters.next()) {
            var composed = Normalizer.normalize(source.substring(from, to), Normalizer.Form.NFC);
            int place = from;
            var places = new int[composed.length()];
            Arrays.setAll(places, i -> Math.min(place + i, source.length() - 1));
            all.add(new Strand(composed, places));
        }
        return join(all);
    }

    static Strand join(List<Strand> parts) {
        var words = new StringBuilder();
        int length = parts.stream().mapToInt(Strand::length).sum();
        var places = new int[length];
        for (var part : parts) {
            System.arraycopy(part.places, 0, places, words.length(), part.length());
            words.append(part.words);
        }
        return new Strand(words.toString(), places);
    }

    List<Strand> split(Pattern at) {
        var parts = new ArrayList<Strand>();
        var found = at.matcher(words);
        int from = 0;
        while (found.find()) {
            if (found.end() > found.start()) {
                parts.add(part(from, found.start()));
                from = found.end();
            }
        }
        parts.add(part(from, length()));
        return parts;
    }

    /** Each match becomes {@code with}, which stands where the match began. */
    Strand replace(Pattern what, String with) {
        var parts = new ArrayList<Strand>();
        var found = what.matcher(words);
        int from = 0;
        while (found.find()) {
            parts.add(part(from, found.start()));
            var places = new int[with.length()];
            Arrays.fill(places, found.start() < length() ? this.places[found.start()] : 0);
            parts.add(new Strand(with, places));
            from = found.end();
        }
        return from == 0 ? this : join(append(parts, part(from, length())));
    }

    private static List<Strand> append(List<Strand> parts, Strand last) {
        parts.add(last);
        return parts;
    }

    /** Character by character; each keeps its place. */
    Strand each(IntUnaryOperator change) {
        var changed = new StringBuilder(words);
        for (int i = 0; i < changed.length(); i++) {
            changed.setCharAt(i, (char) change.applyAsInt(changed.charAt(i)));
        }
        return new Strand(changed.toString(), places);
    }

    Strand strip() {
        int from = length() - words.stripLeading().length();
        return part(from, Math.max(from, words.stripTrailing().length()));
    }

    Strand part(int from, int to) {
        return new Strand(words.substring(from, to), Arrays.copyOfRange(places, from, to));
    }

    Strand from(int from) {
        return part(from, length());
    }

    /** From the first character to the last; page markers and line ends between them are within. */
    Span span() {
        return isEmpty() ? Span.NOWHERE : new Span(places[0], places[length() - 1] + 1);
    }

    /** The index of the first character at or after a place of the source; the length where all stand before it. */
    int indexOf(int place) {
        int i = 0;
        while (i < length() && places[i] < place) {
            i++;
        }
        return i;
    }

    int place(int index) {
        return places[index];
    }

    @Override
    public int length() {
        return words.length();
    }

    @Override
    public char charAt(int index) {
        return words.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return words.substring(start, end);
    }

    @Override
    public String toString() {
        return words;
    }
}
