package org.jiandu.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.deadline.Rule.Length;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.deadline.Term.Step;
import org.jiandu.deadline.Term.What;
import org.jiandu.kernel.CourtZone;

/**
 * The arithmetic of terms: rule, calendar, day 0, extension, hearings → date with its reasoning. No clock, no database;
 * the same inputs give the same bytes (S18).
 */
public final class Reckoning {
    /** 复核, the only rule of the law whose hearing days do not count (信访工作条例 art. 36; see docs/law/articles.csv XF-2022-36). */
    public static final String HEARING_RULE = "XF-RECHECK-30";

    private final String policyId;
    private final WorkCalendar calendar;
    private final Length length;
    private final LocalDate dayZero;
    private final List<Hearing> hearings;
    private final List<Step> steps = new ArrayList<>();
    private boolean provisional;

    private Reckoning(String policyId, WorkCalendar calendar, Length length, LocalDate dayZero, List<Hearing> hearings) {
        this.policyId = policyId;
        this.calendar = calendar;
        this.length = length;
        this.dayZero = dayZero;
        this.hearings = hearings;
    }

    /** Days not counted (S8), of a hearing or of a paused internal target: from {@code from} to the day before {@code to}. */
    public record Hearing(LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /**
     * What a term runs from.
     *
     * @param at the triggering act, in the court's zone; only hours and minutes look at its time
     * @param extendDays days added to the term from day 0, ≥ 0 (S7); in the rule's own unit, months excepted
     * @param hearings may overlap; their union is left out
     */
    public record From(LocalDateTime at, int extendDays, List<Hearing> hearings) {
        public From {
            hearings = List.copyOf(hearings);
        }

        /** Day 0 alone: nothing extended, nothing left out. */
        public static From day(LocalDate dayZero) {
            return new From(dayZero.atStartOfDay(), 0, List.of());
        }
    }

    public static Term term(String policyId, Length length, WorkCalendar calendar, From from) {
        if (length.unit() == Unit.HOUR || length.unit() == Unit.MINUTE) {
            return elapsed(policyId, length, from.at());
        }
        return new Reckoning(policyId, calendar, length, from.at().toLocalDate(), from.hearings()).days(from.extendDays());
    }

    /** S3b: elapsed time, no calendar. */
    private static Term elapsed(String policyId, Length length, LocalDateTime from) {
        var unit = length.unit() == Unit.HOUR ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
        Instant end = from.atZone(CourtZone.ZONE).toInstant().plus(length.count(), unit);
        var day = CourtZone.dayOf(end);
        var steps = List.of(
                new Step(What.DAY_ZERO, from.toLocalDate(), from.toLocalDate(), 0, null, null),
                new Step(What.LAST_DAY, day, day, 0, null, null));
        return new Term(policyId, from.toLocalDate(), day, day, end, false, steps);
    }

    private Term days(int extendDays) {
        step(What.DAY_ZERO, dayZero, dayZero, 0);
        var end =
                switch (length.unit()) {
                    case CALENDAR_DAY, WORKING_DAY -> counted(length.count() + extendDays);
                    case MONTH -> months(extendDays);
                    case HOUR, MINUTE -> throw new IllegalStateException("counted elsewhere");
                };
        if (extendDays > 0) {
            step(What.EXTENDED, end, end, extendDays);
        }
        step(What.LAST_DAY, end, end, 0);
        var due = length.rolls() ? rolled(end) : end;
        if (provisional) {
            step(What.PROVISIONAL, due, due, 0);
        }
        return new Term(policyId, dayZero, end, due, CourtZone.endOf(due), provisional, steps);
    }

    /** S3b: the same-numbered day, else the last of the month. */
    private LocalDate months(int extendDays) {
        var end = dayZero.plusMonths(length.count()).plusDays(extendDays);
        step(What.COUNTED, dayZero.plusDays(1), end, length.count());
        return end;
    }

    /** S3: the n-th day that counts after day 0. */
    private LocalDate counted(int wanted) {
        if (length.unit() == Unit.CALENDAR_DAY && hearings.isEmpty() && wanted > 0) {
            var last = dayZero.plusDays(wanted);
            step(What.COUNTED, dayZero.plusDays(1), last, wanted);
            return last;
        }
        var day = dayZero;
        for (int n = 0; n < wanted; ) {
            day = day.plusDays(1);
            var next = on(day);
            add(next);
            if (next.what() == What.COUNTED) {
                n++;
            }
        }
        return day;
    }

    private Step on(LocalDate day) {
        if (hearings.stream().anyMatch(h -> h.holds(day))) {
            return new Step(
                    policyId.equals(HEARING_RULE) ? What.SKIPPED_HEARING : What.SKIPPED_PAUSE, day, day, 1, null, null);
        }
        if (length.unit() == Unit.CALENDAR_DAY) {
            return new Step(What.COUNTED, day, day, 1, null, null);
        }
        ask(day);
        return named(calendar.works(day) ? What.COUNTED : What.SKIPPED_REST, day);
    }

    private Step named(What what, LocalDate day) {
        var named = calendar.named(day);
        return new Step(
                what, day, day, 1, named.map(WorkCalendar.Day::name).orElse(null),
                named.map(WorkCalendar.Day::source).orElse(null));
    }

    /** Days of one kind are told as one line. */
    private void add(Step next) {
        var last = steps.getLast();
        if (last.what() == next.what() && Objects.equals(last.name(), next.name())) {
            steps.removeLast();
            next = new Step(last.what(), last.from(), next.to(), last.days() + 1, last.name(), last.source());
        }
        steps.add(next);
    }

    /** S4: a last day off moves to the next working day. */
    private LocalDate rolled(LocalDate end) {
        var day = end;
        ask(day);
        while (!calendar.works(day)) {
            add(named(What.SKIPPED_REST, day));
            day = day.plusDays(1);
            ask(day);
        }
        if (!day.equals(end)) {
            step(What.ROLLED, day, day, 0);
        }
        return day;
    }

    private void ask(LocalDate day) {
        provisional |= calendar.provisional(day);
    }

    private void step(What what, LocalDate from, LocalDate to, int days) {
        steps.add(new Step(what, from, to, days, null, null));
    }
}
