package org.jiandu.calendar;

import java.time.Instant;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A year's arrangement on its way into the calendar.
 *
 * @param decidedBy who adopted or returned it, never who proposed it; null until then
 * @param reason why it was returned; empty otherwise
 * @param edition the edition of the calendar it made; 0 until adopted
 * @param moved clocks whose date moved, when it is done
 * @param movedSha256 of the list of these; empty until it is done
 */
public record Revision(
        int number, Paper paper, State state, StaffId proposedBy, Instant proposedAt, @Nullable StaffId decidedBy,
        @Nullable Instant decidedAt, String reason, int edition, int moved, String movedSha256) {

    /** Words: {@code calendar.state.<name>}. */
    public enum State {
        PROPOSED,
        WITHDRAWN,
        RETURNED,
        /** In force; open clocks are being reckoned anew. */
        ADOPTED,
        DONE
    }
}
