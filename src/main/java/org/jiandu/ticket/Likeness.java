package org.jiandu.ticket;

import java.util.HashSet;
import java.util.Set;

/** How alike two texts are: the Jaccard index of their character bigrams (domain.md §3, 重复信访). */
public final class Likeness {
    /** From here on it is suggested that two petitions say the same; pairs known to score 57 to 67, others at most 10. */
    public static final int SAME_MATTER = 40;

    private final Set<Long> bigrams;

    private Likeness(Set<Long> bigrams) {
        this.bigrams = bigrams;
    }

    public static Likeness of(String text) {
        var plain = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        Set<Long> bigrams = new HashSet<>();
        for (int i = 0; i + 1 < plain.length; i++) {
            bigrams.add(((long) plain[i] << 32) | plain[i + 1]);
        }
        return new Likeness(bigrams);
    }

    /** @return percent, 0 to 100 */
    public int to(Likeness other) {
        if (bigrams.isEmpty() || other.bigrams.isEmpty()) {
            return 0;
        }
        long common = bigrams.stream().filter(other.bigrams::contains).count();
        return (int) (100 * common / (bigrams.size() + other.bigrams.size() - common));
    }
}
