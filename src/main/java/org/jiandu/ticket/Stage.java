package org.jiandu.ticket;

import java.time.Instant;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;

/** Where a ticket stands, with what only that stage knows. The word on screen is {@code ticket.stage.<code>}. */
public sealed interface Stage {
    Instant at();

    /** A stage that waits for somebody's yes or no ({@link Command.Conclude}, {@link Command.ReturnConclusion}). */
    sealed interface Pending extends Stage {
        /** Who asked, and so does not decide. */
        StaffId by();
    }

    /** Which remedy was sought at the higher office. */
    enum Level {
        /** 复查. */
        REVIEW,
        /** 复核: the last one; afterwards the same facts are not accepted again (信访工作条例 art. 36). */
        RECHECK
    }

    /** 已登记. */
    record Registered(Instant at) implements Stage {}

    /** 已分类; {@code by} is null where a reopening put it here with the class it had. */
    record Triaged(Instant at, @Nullable StaffId by) implements Stage {}

    /** 待补正: the citizen was told what is missing. */
    record Supplement(Instant at, StaffId by) implements Stage {}

    /** 不予受理待批. */
    record RefusalReview(Instant at, StaffId by) implements Pending {}

    /** 诉访分离待确认: it lies with {@code with}, who confirms. */
    record RedirectReview(Instant at, DepartmentCode with, StaffId by) implements Pending {}

    /** 无效待批: spam, to be called so by a second person. */
    record InvalidReview(Instant at, StaffId by) implements Pending {}

    /** 再次异议待裁定: the department {@code to} objected a second time; a leader decides. */
    record ObjectionReview(Instant at, DepartmentCode to, StaffId by) implements Pending {}

    /**
     * 延期待批.
     *
     * @param unit the handling department
     * @param by the handler who asked
     * @param days how many days were asked for
     * @param endorsedBy the head of the department who endorsed it, or null
     */
    record ExtensionReview(Instant at, DepartmentCode unit, StaffId by, int days, @Nullable StaffId endorsedBy)
            implements Pending {}

    /** 不予受理: the citizen was told why. */
    record NotAccepted(Instant at) implements Stage {}

    /** 已告知诉讼途径: the citizen was told which remedy is open, where, until when. */
    record Redirected(Instant at) implements Stage {}

    /** 无效. */
    record Invalid(Instant at) implements Stage {}

    /** 已并案: goes on as another ticket. */
    record Merged(Instant at, TicketId into) implements Stage {}

    /** 层报待批; {@code passedBy} is the director who agreed where a leader has the last word, else null. */
    record Proposed(Instant at, DepartmentCode to, StaffId by, @Nullable StaffId passedBy) implements Stage {}

    /** 已交办, waiting to be signed for. */
    record Assigned(Instant at, DepartmentCode to, StaffId by) implements Stage {}

    /** 核查中. */
    record Investigating(Instant at, DepartmentCode by, StaffId handler) implements Stage {}

    /** 答复待批; {@code passedBy} is the director who agreed where a leader has the last word, else null. */
    record AnswerReview(Instant at, DepartmentCode by, StaffId author, @Nullable StaffId passedBy) implements Stage {}

    /** 已答复: the answer is on the follow page. */
    record Answered(Instant at, DepartmentCode by, StaffId author) implements Stage {}

    /** 已办结. */
    record Closed(Instant at, DepartmentCode by) implements Stage {}

    /** 复查（复核）中: it lies with the higher office. */
    record UnderReview(Instant at, DepartmentCode by, Level level) implements Stage {}

    /** 已移送监察室. */
    record Sealed(Instant at) implements Stage {}

    /** 已撤回. */
    record Withdrawn(Instant at) implements Stage {}

    /** The lasting code of the stage, used in storage, bundles and figures. */
    default String code() {
        return switch (this) {
            case Registered _ -> "registered";
            case Triaged _ -> "triaged";
            case Supplement _ -> "supplement";
            case RefusalReview _ -> "refusing";
            case RedirectReview _ -> "redirecting";
            case InvalidReview _ -> "invalidating";
            case ObjectionReview _ -> "objecting";
            case ExtensionReview _ -> "extending";
            case NotAccepted _ -> "not_accepted";
            case Redirected _ -> "redirected";
            case Invalid _ -> "invalid";
            case Merged _ -> "merged";
            case Proposed _ -> "proposed";
            case Assigned _ -> "assigned";
            case Investigating _ -> "investigating";
            case AnswerReview _ -> "review";
            case Answered _ -> "answered";
            case Closed _ -> "closed";
            case UnderReview _ -> "under_review";
            case Sealed _ -> "sealed";
            case Withdrawn _ -> "withdrawn";
        };
    }

    /** Whether the office still owes something. */
    default boolean open() {
        return switch (this) {
            case Registered _, Triaged _, Supplement _, Pending _, Proposed _, Assigned _, Investigating _,
                    AnswerReview _ -> true;
            case Answered _, Closed _, UnderReview _, Sealed _, Withdrawn _, NotAccepted _, Redirected _, Invalid _,
                    Merged _ -> false;
        };
    }
}
