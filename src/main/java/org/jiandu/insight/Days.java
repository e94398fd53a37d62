package org.jiandu.insight;

import java.util.List;

/** How long answers took. */
public sealed interface Days {
    /** Fewer answers than this say nothing of a department and too much of a person. */
    int LEAST = 5;

    int answers();

    record TooFew(int answers) implements Days {}

    /** Calendar days; {@code median} and {@code p90} are days some answer really took (nearest rank). */
    record Spread(int answers, int median, int p90) implements Days {}

    static Days of(List<Integer> days) {
        return days.size() < LEAST
                ? new TooFew(days.size())
                : new Spread(days.size(), percentile(days, 50), percentile(days, 90));
    }

    /**
     * Nearest rank: the smallest value that at least {@code percent} of the values do not exceed.
     *
     * @param percent 1 to 100
     */
    static int percentile(List<Integer> values, int percent) {
        var sorted = values.stream().sorted().toList();
        int rank = (int) ((sorted.size() * (long) percent + 99) / 100);
        return sorted.get(rank - 1);
    }
}
