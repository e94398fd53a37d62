package org.jiandu.ticket;

/** What a ticket is after triage (分类). */
public enum TicketClass {
    /** 意见建议: studied and replied to. */
    SUGGESTION,
    /** 投诉: handled by a department that is not complained of. */
    COMPLAINT,
    /** 检举控告: sealed, read by 监察室 alone. */
    REPORT;

    /** Whether units named in it are accused and therefore walled (domain.md §5). */
    public boolean accuses() {
        return this != SUGGESTION;
    }
}
