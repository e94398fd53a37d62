package org.jiandu.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandu.kernel.Actor;

/** What a revision of the calendar does to the clocks that run: first as a dry run, then in small steps that any node goes on with. */
public interface Recounts {
    /** Lines that are shown one by one; the rest is counted. */
    int SHOWN = 100;

    /** What would happen if this proposal were adopted now; changes nothing. Empty where it is decided. */
    Optional<Dry> dry(int revision, Actor actor);

    /** What happened, or has so far; empty where the revision was never adopted. */
    Optional<Dry> done(int revision, Actor actor);

    /**
     * Goes on with the oldest adopted revision, a few hundred clocks in one transaction.
     *
     * @return whether there was anything to do; call it again until there is not
     */
    boolean work(Instant now);

    /**
     * The outcome for all clocks, told as far as the reader may know of the tickets.
     *
     * @param moved clocks whose date moves; {@code kept} that stay though the calendar gives another day
     * @param sha256 of the list of those that move, the same before and after
     * @param lines of tickets the reader may see, conflicts first, {@value Recounts#SHOWN} at most
     * @param unseen moved or kept, and of tickets the reader may not see or beyond those shown
     */
    record Dry(int moved, int kept, String sha256, Map<Fate.Kind, Integer> kinds, List<Line> lines, int unseen) {
        public Dry {
            kinds = Map.copyOf(kinds);
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param number of the ticket
     * @param was the day told until now; {@code due} that stands from now on
     */
    record Line(String number, Policy policy, LocalDate was, LocalDate due, LocalDate reckoned, Fate.Kind kind) {}
}
