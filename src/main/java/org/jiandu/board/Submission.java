package org.jiandu.board;

import java.time.Instant;
import org.jiandu.attachment.FileType;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;
import org.jiandu.notice.MeasureRef;
import org.jspecify.annotations.Nullable;

/**
 * What one person handed in and another decides on; for the desk, never shown to the public as it is.
 *
 * @param id its name in the trail
 * @param unit the department of whoever handed it in
 * @param decision null while it waits
 */
public record Submission(
        String id, String notice, Matter matter, DepartmentCode unit, StaffId by, Instant at, @Nullable Decision decision) {

    /** What it is about. */
    public sealed interface Matter {
        /** @param file null where none came along */
        record Evidence(MeasureRef ref, Proof proof, @Nullable FileNote file) implements Matter {}

        record StateChange(MeasureRef ref, MeasureState to, String reason) implements Matter {}

        /** @param period as the statistics name it, e.g. 2026年上半年 */
        record IndicatorFigure(String indicator, String period, Figure figure) implements Matter {}
    }

    /** @param answer why it was sent back; empty where it was approved */
    public record Decision(StaffId by, Instant at, boolean approved, String answer) {}

    public record FileNote(String name, FileType type, long bytes) {
        /** Whole kilobytes, at least one. */
        public long kilobytes() {
            return Math.max(1, (bytes + 1023) / 1024);
        }
    }

    public boolean waits() {
        return decision == null;
    }

    public boolean approved() {
        return decision != null && decision.approved();
    }

    public boolean returned() {
        return decision != null && !decision.approved();
    }
}
