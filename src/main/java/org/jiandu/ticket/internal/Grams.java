package org.jiandu.ticket.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text taken apart: each letter with the one after it, and of digits and Latin letters also each four in a row, because
 * two digits tell little. Letters that {@code LIKE} takes for the same are the same here, so that no text is missed; what
 * else falls together is put right by {@code LIKE} itself.
 */
final class Grams {
    /** Every text has it: what can only be looked for text by text is looked for along it. */
    static final long EVERY = 0;

    private static final int RUN = 4;
    private static final long RUNS = 0xD800_0000L; // no letter is folded to D800 … DFFF
    private static final int FIRST_PRIVATE = 0xE000;
    private static final int PRIVATE = 0x1900;
    private static final int BEYOND = 0xE0000; // tags and private planes
    private static final char[] SAME = same();

    private Grams() {}

    /** All of a text, each once, in their order in the table. */
    static Set<Long> of(String text) {
        var letters = folded(text, 1);
        Set<Long> all = new TreeSet<>();
        all.add(EVERY);
        for (int i = 0; i + 1 < letters.length; i++) {
            if (letters[i] != 0) {
                all.add(pair(letters[i], letters[i + 1]));
            }
        }
        runs(letters, all);
        return all;
    }

    /** Those that every text with these words has, what tells most first; empty for a single letter. */
    static List<Long> asked(String words) {
        var letters = folded(words, 0);
        Set<Long> all = new LinkedHashSet<>();
        runs(letters, all);
        for (int i = 0; i + 1 < letters.length; i++) {
            if (letters[i] != 0) {
                all.add(pair(letters[i], letters[i + 1]));
            }
        }
        return new ArrayList<>(all);
    }

    /** The lowest of the grams beginning with a letter of these words; the highest is {@code 0xFFFF} above. */
    static OptionalLong letter(String words) {
        for (char letter : folded(words, 0)) {
            if (letter != 0) {
                return OptionalLong.of(pair(letter, (char) 0));
            }
        }
        return OptionalLong.empty();
    }

    /** @return 0 for what is not kept: punctuation, blanks, and what {@code LIKE} does not weigh */
    static char fold(int letter) {
        return letter < SAME.length ? SAME[letter] : letter < BEYOND ? hashed(letter) : 0;
    }

    private static char hashed(int letter) {
        return (char) (FIRST_PRIVATE + letter % PRIVATE);
    }

    private static long pair(char one, char next) {
        return (long) one << 16 | next;
    }

    private static void runs(char[] letters, Set<Long> all) {
        for (int i = 0; i + RUN <= letters.length; i++) {
            long run = 0;
            for (int k = i; k < i + RUN && run >= 0; k++) {
                int digit = letters[k] < 0x80 ? Character.digit(letters[k], 36) : -1;
                run = digit < 0 ? -1 : run * 36 + digit;
            }
            if (run >= 0) {
                all.add(RUNS + run);
            }
        }
    }

    /** @param after how many places after the last letter, which is the first of a gram, too */
    private static char[] folded(String text, int after) {
        var letters = text.codePoints().map(Grams::fold).toArray();
        var folded = new char[letters.length + after];
        for (int i = 0; i < letters.length; i++) {
            folded[i] = (char) letters[i];
        }
        return folded;
    }

    private static char[] same() {
        var same = new char[0x30000];
        for (int i = 0; i < same.length; i++) {
            same[i] = i < 0x10000 ? (char) i : hashed(i);
        }
        try (var in = Objects.requireNonNull(Grams.class.getResourceAsStream("/words/same-letters.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> same(line.split(" "), same));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return same;
    }

    private static void same(String[] line, char[] same) {
        char stands = (char) Integer.parseInt(line[0], 16);
        for (int i = 1; i < line.length; i++) {
            var range = line[i].split("-");
            int last = Integer.parseInt(range[range.length - 1], 16);
            for (int letter = Integer.parseInt(range[0], 16); letter <= last && letter < same.length; letter++) {
                same[letter] = stands;
            }
        }
    }
}
