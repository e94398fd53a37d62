package org.jiandu.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date with its reasoning: the same inputs give the same bytes (S18).
 *
 * @param dayZero the day of the triggering act, not counted (S2)
 * @param unrolled the last counted day before any roll (S4): the office's own target
 * @param due the last day on which the act is on time
 * @param breachAt the first instant that is late: {@code due + 1, 00:00 +08:00} (S5)
 * @param provisional 暂定: it asked about a day of an unpublished year (S15)
 * @param steps why it is this day, in order
 */
public record Term(
        String policyId, LocalDate dayZero, LocalDate unrolled, LocalDate due, Instant breachAt, boolean provisional,
        List<Step> steps) {
    public Term {
        steps = List.copyOf(steps);
    }

    /** Committed before the limit, which is exclusive (S5). */
    public boolean inTime(Instant at) {
        return at.isBefore(breachAt);
    }

    /**
     * One line of the reasoning; the sentence is {@code deadline.step.<what>} in the bundles.
     *
     * @param from first day it speaks of
     * @param to last day it speaks of, both included
     * @param days how many days were counted or skipped
     * @param name the holiday's or make-up day's name as in its source, or null
     * @param source the paper that says so, or null
     */
    public record Step(What what, LocalDate from, LocalDate to, int days, @Nullable String name, @Nullable String source) {}

    public enum What {
        DAY_ZERO,
        COUNTED,
        SKIPPED_REST,
        SKIPPED_HEARING,
        /** Of an internal target only, while something is asked of the citizen. */
        SKIPPED_PAUSE,
        EXTENDED,
        LAST_DAY,
        ROLLED,
        PROVISIONAL,
        /** A new calendar gives {@code from}, but {@code to} was told and stays (S13). */
        KEPT
    }
}
