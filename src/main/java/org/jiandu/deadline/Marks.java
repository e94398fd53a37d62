package org.jiandu.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.kernel.CourtZone;

/** When a clock warns and when it is missed; the moments are computed, not those of the job (S16). */
public final class Marks {
    private Marks() {}

    /** {@code code} is what the trail and the table call it. */
    public enum Mark {
        NEAR_3("near_3"),
        NEAR_1("near_1"),
        MISSED("missed");

        private final String code;

        Mark(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** A mark and the first instant at which it may be set. */
    public record Set(Mark mark, Instant at) {}

    /** In order of time: 3 and 1 working days before the due day, none on or before day 0, and the breach. */
    public static List<Set> of(Term term, WorkCalendar calendar) {
        var all = new ArrayList<Set>();
        near(Mark.NEAR_3, 3, term, calendar).ifPresent(all::add);
        near(Mark.NEAR_1, 1, term, calendar).ifPresent(all::add);
        all.add(new Set(Mark.MISSED, term.breachAt()));
        all.sort(Comparator.comparing(Set::at));
        return all;
    }

    private static Optional<Set> near(Mark mark, int workingDays, Term term, WorkCalendar calendar) {
        LocalDate day = calendar.before(term.due(), workingDays);
        return day.isAfter(term.dayZero())
                ? Optional.of(new Set(mark, CourtZone.endOf(day.minusDays(1))))
                : Optional.empty();
    }
}
