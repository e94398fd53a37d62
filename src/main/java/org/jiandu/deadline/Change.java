package org.jiandu.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.deadline.Amendment.Effect;
import org.jiandu.deadline.Policies.Version;
import org.jiandu.deadline.Rule.Length;

/** From one version of a rule to the next: does it take from the citizen or give? */
final class Change {
    /** Four years: a leap day, and every holiday on every weekday it is likely to meet. */
    private static final int MEASURED_DAYS = 1461;

    private Change() {}

    static Effect effect(Version standing, Version next, WorkCalendar calendar) {
        if (!next.stands()) {
            return Effect.LOOSER;
        }
        if (!standing.stands()) {
            return Effect.TIGHTER;
        }
        var was = standing.rule().length().orElseThrow();
        var will = next.rule().length().orElseThrow();
        boolean taken = window(next.rule().id())
                ? ever(will, was, next.from(), calendar) // the citizen's own time becomes shorter
                : ever(was, will, next.from(), calendar);
        return taken ? Effect.LOOSER : Effect.TIGHTER;
    }

    /** The citizen's own time: to shorten it is to take. */
    static boolean window(String policyId) {
        return Duty.find(policyId).filter(d -> d == Duty.WINDOW).isPresent();
    }

    /** Whether {@code b} is ever later than {@code a}, extended as far as each may be or not at all. */
    private static boolean ever(Length a, Length b, LocalDate from, WorkCalendar calendar) {
        if (a.unit() == b.unit()) {
            return b.count() > a.count() || (b.rolls() && !a.rolls()) || b.extensionDays() > a.extensionDays();
        }
        for (int i = 0; i < MEASURED_DAYS; i++) {
            var day = from.plusDays(i);
            if (end(b, 0, day, calendar).isAfter(end(a, 0, day, calendar))
                    || end(b, b.extensionDays(), day, calendar).isAfter(end(a, a.extensionDays(), day, calendar))) {
                return true;
            }
        }
        return false;
    }

    /** Late in the day, where hours reach farthest. */
    private static Instant end(Length length, int extended, LocalDate day, WorkCalendar calendar) {
        var from = new Reckoning.From(day.atTime(23, 59), extended, List.of());
        return Reckoning.term("", length, calendar, from).breachAt();
    }
}
