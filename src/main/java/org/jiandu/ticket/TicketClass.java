package org.jiandu.ticket;

/** What a ticket is after triage (分类); domain.md §1.5 says which way and which clock each class has. */
public enum TicketClass {
    /** 意见建议: studied and replied to. */
    SUGGESTION,
    /** 咨询. */
    INQUIRY,
    /** 信息纠错: something the court published is wrong. */
    CORRECTION,
    /** 投诉: handled by a department that is not complained of. */
    COMPLAINT,
    /** 求决: something is to be done; it accuses nobody, the department named is the one that must act. */
    REQUEST,
    /** 申诉: no litigation path is open. */
    APPEAL_GRIEVANCE,
    /** 执行信访: on its fixed way to the enforcement bureau. */
    ENFORCEMENT_PETITION,
    /** 诉讼事项: leaves the petition path with guidance (诉访分离). */
    LITIGATION,
    /** 不属职权: told where to go. */
    OUT_OF_SCOPE,
    /** 控告: sealed like a report; whoever accuses was harmed. */
    ACCUSATION,
    /** 检举: sealed, read by 监察室 alone. */
    REPORT;

    /** Whether units named in it are accused and therefore walled (domain.md §5). */
    public boolean accuses() {
        return switch (this) {
            case COMPLAINT, ACCUSATION, REPORT -> true;
            case SUGGESTION, INQUIRY, CORRECTION, REQUEST, APPEAL_GRIEVANCE, ENFORCEMENT_PETITION, LITIGATION,
                    OUT_OF_SCOPE -> false;
        };
    }

    /** Whether it is sealed from the first click (封存). */
    public boolean sealed() {
        return this == REPORT || this == ACCUSATION;
    }

    /** Whether it is answered by a 信访处理意见书 within 60 days of acceptance (信访工作条例 art. 31 (6), 32, 34). */
    public boolean decided() {
        return switch (this) {
            case COMPLAINT, REQUEST, APPEAL_GRIEVANCE, ENFORCEMENT_PETITION -> true;
            case SUGGESTION, INQUIRY, CORRECTION, LITIGATION, OUT_OF_SCOPE, ACCUSATION, REPORT -> false;
        };
    }

    /** Whether an answer to it is a leader's to approve after the director (domain.md T15). */
    public boolean forLeader() {
        return this == COMPLAINT || this == APPEAL_GRIEVANCE;
    }

    /** Whether it goes on to a department at all; what is not, is told where to go. */
    public boolean handled() {
        return this != LITIGATION && this != OUT_OF_SCOPE && !sealed();
    }
}
