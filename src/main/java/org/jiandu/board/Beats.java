package org.jiandu.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandu.board.Rhythm.Period;
import org.jiandu.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * How a recurring promise was kept since the count began.
 *
 * @param expected periods that are over and held at least one working day
 * @param missing those of them without approved evidence, oldest first
 * @param running the period that today lies in, or null between two
 * @param runningKept whether it has approved evidence already
 */
public record Beats(
        Promise.Recurring promise, int expected, List<Period> missing, @Nullable Period running, boolean runningKept) {
    public Beats {
        missing = List.copyOf(missing);
    }

    /** @param start the first day that counts, or null while nobody has set one: then nothing is expected */
    static Beats of(
            Promise.Recurring promise, @Nullable LocalDate start, Set<Period> kept, LocalDate today, WorkCalendar calendar) {
        var all = start == null
                ? List.<Period>of()
                : promise.rhythm().periods(start, today).stream().filter(p -> worked(p, calendar)).toList();
        var over = all.stream().filter(p -> p.over(today)).toList();
        var running = all.stream().filter(p -> !p.over(today)).findFirst().orElse(null);
        return new Beats(
                promise, over.size(), over.stream().filter(p -> !kept.contains(p)).toList(), running,
                running != null && kept.contains(running));
    }

    private static boolean worked(Period period, WorkCalendar calendar) {
        return period.first().datesUntil(period.last().plusDays(1)).anyMatch(calendar::works);
    }
}
