package org.jiandu.ticket;

import java.time.Duration;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Article;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;

/** Why a command that belongs to the stage and the role is closed all the same; empty when it is open. */
final class Guards {
    /** 信访工作条例 art. 23; see docs/law/articles.csv XF-2022-23. */
    static final int OBJECTION_DAYS = 5;

    private static final DepartmentCode FILING = new DepartmentCode("FILING");
    private static final DepartmentCode PETITION = new DepartmentCode("PETITION");

    static final Duration RATING_TIME = Duration.ofDays(15);
    static final Duration REOPEN_TIME = Duration.ofDays(30);

    private Guards() {}

    static Optional<Refusal> closed(Ticket ticket, Command.Name name, Actor.Staff staff, Now now) {
        return switch (name) {
            case PROPOSE -> proposing(ticket);
            case ASSIGN, RETURN_PROPOSAL -> approval(ticket, staff);
            case APPROVE_ANSWER, RETURN_ANSWER -> answerApproval(ticket, staff);
            case SIGN_FOR -> signing(ticket, staff);
            case SUBMIT_ANSWER -> handling(ticket, staff);
            case ASK_EXTENSION -> extending(ticket, staff, now);
            case HAND_OVER -> handingOver(ticket, staff);
            case CLOSE -> closing(ticket, now);
            case ASK_SUPPLEMENT ->
                ticket.tally().supplements() > 0 ? no("ticket.refused.supplement.twice") : Optional.empty();
            case CONCLUDE -> concluding(ticket, staff, now);
            case ENDORSE -> endorsing(ticket, staff);
            case RETURN_CONCLUSION -> returning(ticket, staff);
            case OBJECT -> objecting(ticket, staff, now);
            case RECORD_REVIEW -> reviewing(ticket);
            case REDO -> ticket.tally().reviews() > 1 ? law("ticket.refused.final", "XF-2022-36") : Optional.empty();
            case REVISIT -> revisiting(ticket, staff);
            case ANSWER_SUPERVISION, CONTACT -> ofOwner(ticket, staff);
            case TRIAGE, SEAL, PROPOSE_REFUSAL, PROPOSE_REDIRECT, PROPOSE_INVALID, MERGE, UNMERGE, SPLIT,
                    RECORD_REVIEW_RESULT, ON_PAPER, URGE, NOTE, LIST_DEMANDS, SIGN_SHARE, REPLY_SHARE, FORWARD,
                    MARK_READ, SPONSOR, LABEL, DELIVER, INSTRUCT, MARK_URGENT, SUPERVISE, LIFT_SUPERVISION, HAND_AID, AID_RESULT, REPORT_URGENT, REPORT_UP, ADD,
                    RATE, REOPEN, WITHDRAW -> Optional.empty();
        };
    }

    /** What is the court's own procedure, or another office's matter, is not handed to a department. */
    private static Optional<Refusal> proposing(Ticket ticket) {
        var as = ticket.as();
        if (as == TicketClass.LITIGATION) {
            return law("ticket.refused.propose.litigation", "XF-2022-28");
        }
        return as == TicketClass.OUT_OF_SCOPE ? no("ticket.refused.propose.scope") : Optional.empty();
    }

    /** Four eyes (两人以上核对): whoever wrote the proposal does not approve it; what is important a leader decides. */
    private static Optional<Refusal> approval(Ticket ticket, Actor.Staff staff) {
        if (!(ticket.stage() instanceof Stage.Proposed(var _, var _, var by, var passedBy))) {
            return no("ticket.refused.stage");
        }
        if (by.equals(staff.id())) {
            return no("ticket.refused.own.proposal");
        }
        return passedBy != null && !leads(staff) ? no("ticket.refused.with.leader") : Optional.empty();
    }

    private static Optional<Refusal> answerApproval(Ticket ticket, Actor.Staff staff) {
        if (!(ticket.stage() instanceof Stage.AnswerReview(var _, var _, var author, var passedBy))) {
            return no("ticket.refused.stage");
        }
        if (author.equals(staff.id())) {
            return no("ticket.refused.own.answer");
        }
        return passedBy != null && !leads(staff) ? no("ticket.refused.with.leader") : Optional.empty();
    }

    /** What a yes needs beside the right person. */
    private static Optional<Refusal> concluding(Ticket ticket, Actor.Staff staff, Now now) {
        var no = deciding(ticket, staff);
        if (no.isPresent() || !(ticket.stage() instanceof Stage.ExtensionReview asked)) {
            return no;
        }
        if (asked.endorsedBy() == null && now.house().headed(asked.unit(), asked.by())) {
            return no("ticket.refused.extension.endorse");
        }
        var limit = ticket.course().limit();
        return limit == null || now.day().isAfter(limit.lastDay())
                ? law("ticket.refused.extension.late", "XF-2022-34")
                : Optional.empty();
    }

    /** 不予受理 is the director's; whether a court procedure is open is said by those who know it; terms are the president's (T6, T7, T11, T13). */
    private static Optional<Refusal> deciding(Ticket ticket, Actor.Staff staff) {
        if (!(ticket.stage() instanceof Stage.Pending pending)) {
            return no("ticket.refused.stage");
        }
        boolean entitled =
                switch (pending) {
                    case Stage.RefusalReview _, Stage.InvalidReview _ -> staff.is(Role.DIRECTOR) || leads(staff);
                    case Stage.RedirectReview(var _, var with, var _) -> with.equals(staff.department());
                    case Stage.ObjectionReview _ -> leads(staff);
                    case Stage.ExtensionReview _ -> staff.is(Role.PRESIDENT) || staff.is(Role.DELEGATE);
                };
        if (!entitled) {
            return switch (pending) {
                case Stage.RedirectReview _ -> no("ticket.refused.other.department");
                case Stage.ExtensionReview _ -> law("ticket.refused.extension.who", "XF-2022-34");
                case Stage.RefusalReview _, Stage.InvalidReview _, Stage.ObjectionReview _ -> no("ticket.refused.role");
            };
        }
        return pending.by().equals(staff.id()) ? no("ticket.refused.own.conclusion") : Optional.empty();
    }

    /** Whoever may say yes may say no; to an extension also the head who is asked to endorse it. */
    private static Optional<Refusal> returning(Ticket ticket, Actor.Staff staff) {
        boolean head = staff.is(Role.HEAD) && Buttons.relevant(Command.Name.ENDORSE, ticket, staff) && owns(ticket, staff);
        return head ? endorsing(ticket, staff) : deciding(ticket, staff);
    }

    /** By the head of the department that asks, who has not asked himself. */
    private static Optional<Refusal> endorsing(Ticket ticket, Actor.Staff staff) {
        if (!owns(ticket, staff)) {
            return no("ticket.refused.other.department");
        }
        return ticket.stage() instanceof Stage.Pending pending && pending.by().equals(staff.id())
                ? no("ticket.refused.own.conclusion")
                : Optional.empty();
    }

    /** 立案庭, unless it is complained of: then the petition office's director. */
    static DepartmentCode confirmsRedirect(Ticket ticket) {
        return ticket.accuses(FILING) ? PETITION : FILING;
    }

    /** 信访工作条例 art. 23: within 5 working days, by the department it was handed to; a third time it stays. */
    private static Optional<Refusal> objecting(Ticket ticket, Actor.Staff staff, Now now) {
        if (!owns(ticket, staff)) {
            return no("ticket.refused.other.department");
        }
        if (ticket.tally().objections() > 1) {
            return no("ticket.refused.object.twice");
        }
        return now.within(OBJECTION_DAYS, ticket.stage().at())
                ? Optional.empty()
                : law("ticket.refused.object.late", "XF-2022-23");
    }

    /** A second time somebody else looks into it (换人承办). */
    private static Optional<Refusal> signing(Ticket ticket, Actor.Staff staff) {
        if (!owns(ticket, staff)) {
            return no("ticket.refused.other.department");
        }
        return ticket.cycle() > 1 && staff.id().equals(ticket.course().lastAuthor())
                ? no("ticket.refused.same.handler")
                : Optional.empty();
    }

    private static Optional<Refusal> handling(Ticket ticket, Actor.Staff staff) {
        if (!owns(ticket, staff)) {
            return no("ticket.refused.other.department");
        }
        return ticket.stage() instanceof Stage.Investigating(var _, var _, var handler) && !staff.acts(handler)
                ? no("ticket.refused.other.handler")
                : Optional.empty();
    }

    private static Optional<Refusal> ofOwner(Ticket ticket, Actor.Staff staff) {
        return (staff.is(Role.HANDLER) || staff.is(Role.HEAD)) && !owns(ticket, staff) ? no("ticket.refused.other.department") : Optional.empty();
    }

    private static Optional<Refusal> handingOver(Ticket ticket, Actor.Staff staff) {
        boolean may = staff.is(Role.DIRECTOR) || (staff.is(Role.HEAD) && owns(ticket, staff));
        return may ? Optional.empty() : handling(ticket, staff);
    }

    /** 信访工作条例 art. 34: once, and before the term has ended. */
    private static Optional<Refusal> extending(Ticket ticket, Actor.Staff staff, Now now) {
        var no = handling(ticket, staff);
        if (no.isPresent()) {
            return no;
        }
        var limit = ticket.course().limit();
        if (limit == null) {
            return law("ticket.refused.extension.none", "XF-2022-34");
        }
        return now.day().isAfter(limit.lastDay())
                ? law("ticket.refused.extension.late", "XF-2022-34")
                : Optional.empty();
    }

    /** 复查、复核: only of a 处理意见书, and after the second it is final. */
    private static Optional<Refusal> reviewing(Ticket ticket) {
        var as = ticket.as();
        if (as == null || !as.decided()) {
            return law("ticket.refused.review.class", "XF-2022-35");
        }
        return ticket.tally().reviews() > 1 ? law("ticket.refused.final", "XF-2022-36") : Optional.empty();
    }

    /** Not by whoever answered. */
    private static Optional<Refusal> revisiting(Ticket ticket, Actor.Staff staff) {
        return staff.id().equals(ticket.course().lastAuthor()) ? no("ticket.refused.revisit.own") : Optional.empty();
    }

    /** 办结 needs an answer that arrived, the report that was asked for, and the citizen's word or 15 days of silence. */
    private static Optional<Refusal> closing(Ticket ticket, Now now) {
        var course = ticket.course();
        if (!delivered(ticket)) {
            return no("ticket.refused.close.undelivered");
        }
        if (ticket.origin().source() == Source.ASSIGNED_DOWN && course.reportedAt() == null) {
            return no("ticket.refused.close.unreported");
        }
        var supervision = ticket.overlay().supervision();
        if (supervision != null && supervision.answeredAt() == null) {
            return no("ticket.refused.close.supervised");
        }
        var answered = course.answeredAt();
        boolean waited = answered != null && !now.instant().isBefore(answered.plus(RATING_TIME));
        return course.rating() != null || waited ? Optional.empty() : no("ticket.refused.close.early");
    }

    /** Shown on the follow page is delivered to whoever came by it; who came in person, wrote or rang is told otherwise. */
    private static boolean delivered(Ticket ticket) {
        return switch (ticket.channel()) {
            case WEB, EMAIL -> true;
            case LETTER, PHONE, VISIT -> ticket.course().deliveredAt() != null || ticket.rating() != null;
        };
    }

    static Optional<Refusal> closedToCitizen(Ticket ticket, Command.Name name, Now now) {
        return switch (name) {
            case ADD ->
                ticket.stage().open() || ticket.sealed() ? Optional.empty() : no("ticket.refused.add.over");
            case WITHDRAW -> ticket.stage().open() ? Optional.empty() : no("ticket.refused.withdraw.over");
            case RATE -> rating(ticket);
            case REOPEN -> reopening(ticket, now);
            case TRIAGE, SEAL, PROPOSE, RETURN_PROPOSAL, ASSIGN, SIGN_FOR, SUBMIT_ANSWER, RETURN_ANSWER, APPROVE_ANSWER, CLOSE,
                    ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, PROPOSE_INVALID, CONCLUDE, RETURN_CONCLUSION, OBJECT,
                    ASK_EXTENSION, ENDORSE, MERGE, UNMERGE, SPLIT, REDO, RECORD_REVIEW, RECORD_REVIEW_RESULT, HAND_OVER, ON_PAPER,
                    URGE, NOTE, LIST_DEMANDS, SIGN_SHARE, REPLY_SHARE, FORWARD, MARK_READ, SPONSOR, LABEL, DELIVER, CONTACT, REVISIT, INSTRUCT,
                    MARK_URGENT, SUPERVISE, ANSWER_SUPERVISION, LIFT_SUPERVISION, HAND_AID, AID_RESULT, REPORT_URGENT, REPORT_UP ->
                no("ticket.refused.role");
        };
    }

    private static Optional<Refusal> rating(Ticket ticket) {
        if (!(ticket.stage() instanceof Stage.Answered)) {
            return no(ticket.stage().open() ? "ticket.refused.rate.early" : "ticket.refused.rate.over");
        }
        return ticket.rating() == null ? Optional.empty() : no("ticket.refused.rate.twice");
    }

    private static Optional<Refusal> reopening(Ticket ticket, Now now) {
        var answered = ticket.answeredAt();
        if (answered == null || !(ticket.stage() instanceof Stage.Answered || ticket.stage() instanceof Stage.Closed)) {
            return no("ticket.refused.reopen.early");
        }
        if (ticket.cycle() > 1) {
            return no("ticket.refused.reopen.twice");
        }
        return now.instant().isAfter(answered.plus(REOPEN_TIME)) ? no("ticket.refused.reopen.late") : Optional.empty();
    }

    static boolean leads(Actor.Staff staff) {
        return staff.is(Role.LEADER) || staff.is(Role.PRESIDENT);
    }

    private static boolean owns(Ticket ticket, Actor.Staff staff) {
        return ticket.owner().filter(staff.department()::equals).isPresent();
    }

    static Optional<Refusal> no(String key) {
        return Optional.of(Refusal.of(key));
    }

    private static Optional<Refusal> law(String key, String article) {
        return Optional.of(Refusal.of(key).citing(new Article(article)));
    }
}
