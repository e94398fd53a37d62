package org.jiandu.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.kernel.CourtZone;

/** When a clock warns and when it is missed; the moments are computed, not those of the job (S16). */
public final class Marks {
    public static final String HALF = "half";
    public static final String NEAR_3 = "near_3";
    public static final String NEAR_1 = "near_1";
    public static final String MISSED = "missed";

    /** Working days from one reminder of what is missed to the next (PP-WARN). */
    public static final int EACH = 5;

    private static final String AGAIN = MISSED + "_";

    private Marks() {}

    /**
     * A mark and the first instant at which it may be set.
     *
     * @param code what the trail and the table call it: {@code half}, {@code near_3}, {@code near_1}, {@code missed}, and
     *     {@code missed_5}, {@code missed_10} … for every further five working days
     */
    public record Mark(String code, Instant at) {
        public boolean missed() {
            return code.startsWith(MISSED);
        }
    }

    /** The first mark of a clock that begins. */
    public static Mark first(Term term, WorkCalendar calendar) {
        return all(term, calendar).getFirst();
    }

    /** The mark that follows {@code set}; there always is one, for what is missed is said again. */
    public static Mark after(Mark set, Term term, WorkCalendar calendar) {
        if (set.missed()) {
            int days = set.code().equals(MISSED) ? 0 : Integer.parseInt(set.code().substring(AGAIN.length()));
            return again(days + EACH, term, calendar);
        }
        var all = all(term, calendar);
        for (int i = 0; i < all.size() - 1; i++) {
            if (all.get(i).code().equals(set.code())) {
                return all.get(i + 1);
            }
        }
        return all.getLast(); // its calendar has changed under it
    }

    /**
     * In order of time: half of the days gone, 3 and 1 working days before the due day, none on or before day 0, and the
     * breach. A term in hours only breaches.
     */
    public static List<Mark> all(Term term, WorkCalendar calendar) {
        var all = new ArrayList<Mark>();
        if (term.breachAt().equals(CourtZone.endOf(term.due()))) {
            long days = ChronoUnit.DAYS.between(term.dayZero(), term.due());
            add(all, HALF, term.dayZero().plusDays((days + 1) / 2), term);
            add(all, NEAR_3, calendar.before(term.due(), 3), term);
            add(all, NEAR_1, calendar.before(term.due(), 1), term);
            all.sort(Comparator.comparing(Mark::at));
        }
        all.add(new Mark(MISSED, term.breachAt()));
        return all;
    }

    private static void add(List<Mark> all, String code, LocalDate day, Term term) {
        if (day.isAfter(term.dayZero()) && day.isBefore(term.due())) {
            all.add(new Mark(code, CourtZone.endOf(day.minusDays(1))));
        }
    }

    private static Mark again(int workingDays, Term term, WorkCalendar calendar) {
        var day = calendar.after(term.due(), workingDays);
        return new Mark(AGAIN + workingDays, CourtZone.endOf(day.minusDays(1)));
    }
}
