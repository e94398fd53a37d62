package org.jiandu.trail;

import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** The append-only record. Nobody else writes its tables. */
public interface Trail {

    /** Makes a new subject's masters and its first place; must run in the transaction of the act. */
    void open(String subject);

    /** Appends to the outbox; must run in the transaction of the act, or the act does not count. */
    Leaf append(Entry entry);

    /**
     * Takes the places of those subjects nobody else is writing to at this moment, until the transaction ends; whoever
     * goes on to lock rows of these subjects cannot meet an act in the opposite order.
     *
     * @param subjects at most 500
     * @return those that were taken; the others are another's for now
     */
    Set<String> take(Set<String> subjects);

    /** Number of sequenced leaves and the hash of the last one ({@code 64 × 0} while empty). */
    Head head();

    /** Recomputes every leaf hash and every {@code prev} link from the database, also of the outbox. */
    Verdict verify(LongConsumer progress);

    record Head(long size, String lastHash) {}

    /** @param faults what is wrong, each with its index and reason; empty means whole */
    record Verdict(long leaves, long waiting, long subjects, List<String> faults) {
        public Verdict {
            faults = List.copyOf(faults);
        }
    }
}
