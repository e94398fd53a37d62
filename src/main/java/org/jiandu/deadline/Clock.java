package org.jiandu.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One term of one ticket in one cycle.
 *
 * @param version of the rule; it never changes under a clock
 * @param edition the calendar it was last reckoned with
 * @param left what is left of it today, or null where it does not run in time
 * @param endedAt when the owed act was done or the clock ended with a reason, or null while it runs
 * @param endedBy the act's code that satisfied it, or the reason's code ({@code sealed}, {@code withdrawn}, {@code reclassified}); null while it runs
 */
public record Clock(
        Policy policy, int version, int cycle, Term term, State state, int edition, Instant startedAt, @Nullable Instant endedAt,
        @Nullable String endedBy, @Nullable Left left) {

    /** Words: {@code deadline.state.<state>} in lower case. */
    public enum State {
        RUNNING,
        /** Running and past its day. */
        OVERDUE,
        /** Done in time. */
        MET,
        /** Done, but late. */
        MET_LATE,
        /** Ended without an act, with its reason. */
        ENDED,
        /** Ended without an act when its day was past already: a merger rescues nothing. */
        ENDED_LATE,
        /** The citizen's own time is over. */
        LAPSED
    }

    /**
     * After today, the last day included; both 0 on the last day itself.
     *
     * @param workingDays by the calendar as it stands; {@code days} counts every day
     */
    public record Left(int workingDays, int days) {}

    public Duty duty() {
        return Duty.of(policy.id());
    }

    /** Past its day when it began: whoever classed it so late answers for that, not the handler (S12). */
    public boolean bornLate() {
        return !term.inTime(startedAt);
    }
}
