package org.jiandu.attachment;

import java.time.Instant;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One file as it is known: what it is called, what it is, and whether it may be opened.
 *
 * @param ordinal its place among the files of its ticket, from 1; 0 while it waits at a form
 * @param original the name it was handed in under
 * @param bytes of what is kept
 * @param sha256 of what was handed in, lower-case hex
 * @param refused {@code attachment.refused.…} where the state is REFUSED, else empty
 * @param scanned whether a virus scanner has seen it; without one a clean file is 未经病毒扫描
 * @param stripped whether a photograph's own particulars (place, camera) were taken out of what is kept
 * @param staff who brought it in, or null where a citizen did
 */
public record Attachment(
        AttachmentId id, int ordinal, String original, FileType type, long bytes, String sha256, State state,
        String refused, boolean scanned, boolean stripped, Purpose purpose, @Nullable StaffId staff, Instant at) {

    public enum State {
        /** 待检测: nobody may open it. */
        PENDING,
        CLEAN,
        /** 未通过: nobody may ever open it. */
        REFUSED
    }

    public enum Purpose {
        /** 材料: what a citizen hands in. */
        MATERIAL,
        /** 证据 */
        EVIDENCE,
        /** 扫描件 */
        SCAN,
        /** 核查报告 */
        REPORT
    }

    /** What it is saved as: {@code 附件1.pdf}, whatever it was called. */
    public String name() {
        return "附件" + Math.max(ordinal, 1) + "." + type.ending();
    }

    public boolean open() {
        return state == State.CLEAN;
    }

    /** Whole kilobytes, at least one. */
    public long kilobytes() {
        return Math.max(1, (bytes + 1023) / 1024);
    }
}
