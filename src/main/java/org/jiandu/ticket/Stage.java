package org.jiandu.ticket;

import java.time.Instant;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Where a ticket stands, with what only that stage knows. The word on screen is {@code ticket.stage.<code>}. */
public sealed interface Stage {
    Instant at();

    /** 已登记. */
    record Registered(Instant at) implements Stage {}

    /** 已分类; {@code by} is null where a reopening put it here with the class it had. */
    record Triaged(Instant at, @Nullable StaffId by) implements Stage {}

    /** 待补正: the citizen was told what is missing. */
    record Supplement(Instant at, StaffId by) implements Stage {}

    /** 不予受理待批. */
    record RefusalReview(Instant at, StaffId by) implements Stage {}

    /** 诉访分离待确认: it lies with {@code with}, who confirms. */
    record RedirectReview(Instant at, DepartmentCode with, StaffId by) implements Stage {}

    /** 不予受理: the citizen was told why. */
    record NotAccepted(Instant at) implements Stage {}

    /** 已告知诉讼途径: the citizen was told which remedy is open, where, until when. */
    record Redirected(Instant at) implements Stage {}

    /** 层报待批. */
    record Proposed(Instant at, DepartmentCode to, StaffId by) implements Stage {}

    /** 已交办, waiting to be signed for. */
    record Assigned(Instant at, DepartmentCode to, StaffId by) implements Stage {}

    /** 核查中. */
    record Investigating(Instant at, DepartmentCode by, StaffId handler) implements Stage {}

    /** 答复待批. */
    record AnswerReview(Instant at, DepartmentCode by, StaffId author) implements Stage {}

    /** 已答复: the answer is on the follow page. */
    record Answered(Instant at, DepartmentCode by, StaffId author) implements Stage {}

    /** 已办结. */
    record Closed(Instant at, DepartmentCode by) implements Stage {}

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
            case NotAccepted _ -> "not_accepted";
            case Redirected _ -> "redirected";
            case Proposed _ -> "proposed";
            case Assigned _ -> "assigned";
            case Investigating _ -> "investigating";
            case AnswerReview _ -> "review";
            case Answered _ -> "answered";
            case Closed _ -> "closed";
            case Sealed _ -> "sealed";
            case Withdrawn _ -> "withdrawn";
        };
    }

    /** Whether the office still owes something. */
    default boolean open() {
        return switch (this) {
            case Registered _, Triaged _, Supplement _, RefusalReview _, RedirectReview _, Proposed _, Assigned _,
                    Investigating _, AnswerReview _ -> true;
            case Answered _, Closed _, Sealed _, Withdrawn _, NotAccepted _, Redirected _ -> false;
        };
    }
}
