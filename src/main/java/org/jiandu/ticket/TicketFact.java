package org.jiandu.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;

/** What happened to a ticket: ids, codes and times only, never a word of its content. Published inside the transaction. */
public sealed interface TicketFact {
    TicketId ticket();

    Instant at();

    /** What moves no clock and tells the citizen nothing by letter. */
    sealed interface Beside extends TicketFact {}

    /** What the office says to itself: no citizen sees that it happened. */
    sealed interface Inside extends Beside {}

    /**
     * @param receivedOn 收到日, day 0 of the terms of receipt
     * @param reportDue the day a higher office set for its report, or null
     */
    record Registered(
            TicketId ticket, Instant at, LocalDate receivedOn, Channel channel, Kind kind, Source source, boolean urgent,
            @Nullable LocalDate reportDue)
            implements TicketFact {}

    /** @param cycle 1, or more when a reopened ticket is classed anew */
    record Triaged(TicketId ticket, Instant at, TicketClass as, LocalDate receivedOn, int cycle)
            implements TicketFact {}

    /** @param as 检举 or 控告 */
    record Sealed(TicketId ticket, Instant at, TicketClass as) implements TicketFact {}

    record Proposed(TicketId ticket, Instant at, DepartmentCode to) implements Beside {}

    record ProposalReturned(TicketId ticket, Instant at) implements Beside {}

    /** @param cycle 1, or more after a reopening; a new cycle has clocks of its own */
    record Assigned(TicketId ticket, Instant at, DepartmentCode to, TicketClass as, int cycle) implements TicketFact {}

    record SignedFor(TicketId ticket, Instant at, DepartmentCode by) implements Beside {}

    record AnswerSubmitted(TicketId ticket, Instant at) implements Beside {}

    record AnswerReturned(TicketId ticket, Instant at) implements Beside {}

    record Answered(TicketId ticket, Instant at, DepartmentCode by) implements TicketFact {}

    /** @param how 三到位 and 依法处理 */
    record Closed(TicketId ticket, Instant at, Set<Command.Conclusion> how) implements Beside {
        public Closed {
            how = Set.copyOf(how);
        }
    }

    /** 转办阅处: {@code to} reads it, too; nothing runs for it. */
    record Forwarded(TicketId ticket, Instant at, DepartmentCode to) implements Beside {}

    /** 阅知. */
    record MarkedRead(TicketId ticket, Instant at, DepartmentCode by) implements Inside {}

    record SupplementAsked(TicketId ticket, Instant at) implements TicketFact {}

    record RefusalProposed(TicketId ticket, Instant at) implements Inside {}

    record RedirectProposed(TicketId ticket, Instant at, DepartmentCode to) implements Inside {}

    record ConclusionReturned(TicketId ticket, Instant at) implements Inside {}

    /** 不予受理. */
    record NotAccepted(TicketId ticket, Instant at) implements TicketFact {}

    /** 诉访分离: the way to the court's own procedure was shown. */
    record Redirected(TicketId ticket, Instant at) implements TicketFact {}

    /** @param by the department that does not think it its own */
    record Objected(TicketId ticket, Instant at, DepartmentCode by) implements Beside {}

    record Urged(TicketId ticket, Instant at) implements Inside {}

    record Noted(TicketId ticket, Instant at) implements Inside {}

    /** A leader's turn: the director agreed (层报院领导). */
    record ProposalPassed(TicketId ticket, Instant at) implements Inside {}

    /** A leader's turn: the director agreed to the answer. */
    record AnswerPassed(TicketId ticket, Instant at) implements Inside {}

    /** 核查报告, filed with the answer. */
    record ReportFiled(TicketId ticket, Instant at) implements Inside {}

    /** A second objection, laid before a leader. */
    record ObjectionReferred(TicketId ticket, Instant at, DepartmentCode by) implements Inside {}

    record ExtensionAsked(TicketId ticket, Instant at, int days) implements Inside {}

    record ExtensionEndorsed(TicketId ticket, Instant at) implements Inside {}

    /** @param policyId the term that is extended; {@code days} are added to its un-rolled end */
    record Extended(TicketId ticket, Instant at, String policyId, int days, int cycle) implements TicketFact {}

    record InvalidProposed(TicketId ticket, Instant at) implements Inside {}

    /** 无效. */
    record Invalidated(TicketId ticket, Instant at) implements TicketFact {}

    /** 并案. */
    record Merged(TicketId ticket, Instant at, TicketId into) implements TicketFact {}

    /** 并入: another ticket goes on as this one. */
    record TookIn(TicketId ticket, Instant at, TicketId from) implements Inside {}

    record Unmerged(TicketId ticket, Instant at, LocalDate receivedOn, int cycle, @Nullable TicketClass as)
            implements TicketFact {}

    /** 分案: what it accused became a sealed ticket of its own, which is named nowhere here. */
    record Split(TicketId ticket, Instant at) implements Beside {}

    /** 复查、复核 at the higher office. */
    record ReviewRecorded(TicketId ticket, Instant at, Stage.Level level) implements Beside {}

    record ReviewResult(TicketId ticket, Instant at, Stage.Level level, boolean upheld) implements Beside {}

    record HandedOn(TicketId ticket, Instant at, StaffId to) implements Inside {}

    /**
     * 代录批示.
     *
     * @param whose who decided; {@code on} is the day on the paper
     */
    record PaperRecorded(TicketId ticket, Instant at, StaffId whose, LocalDate on) implements Inside {}

    record DemandsListed(TicketId ticket, Instant at, int demands) implements Inside {}

    record ShareSigned(TicketId ticket, Instant at, DepartmentCode by) implements Inside {}

    record ShareReplied(TicketId ticket, Instant at, DepartmentCode by, int demand) implements Inside {}

    record Sponsored(TicketId ticket, Instant at) implements Inside {}

    record Labelled(TicketId ticket, Instant at) implements Inside {}

    record Delivered(TicketId ticket, Instant at, Command.Way way, LocalDate on) implements Beside {}

    record Remarked(TicketId ticket, Instant at, Command.Remark.What what) implements TicketFact {}

    record Added(TicketId ticket, Instant at) implements Beside {}

    record Rated(TicketId ticket, Instant at, Satisfaction satisfaction) implements Beside {}

    /** @param as the class of the ticket, which keeps it */
    record Reopened(TicketId ticket, Instant at, @Nullable TicketClass as, int cycle) implements TicketFact {}

    record Withdrawn(TicketId ticket, Instant at) implements TicketFact {}

    /** Somebody of the staff saw who the citizen is; the citizen sees date and department. */
    record IdentityViewed(TicketId ticket, Instant at, DepartmentCode by) implements Beside {}

    /** The act's code in the trail, the timeline and the bundles ({@code ticket.act.<code>}). */
    default String act() {
        return switch (this) {
            case Registered _ -> "registered";
            case Triaged _ -> "triaged";
            case Sealed _ -> "sealed";
            case Assigned _ -> "assigned";
            case Answered _ -> "answered";
            case SupplementAsked _ -> "supplement_asked";
            case NotAccepted _ -> "not_accepted";
            case Redirected _ -> "redirected";
            case Extended _ -> "extended";
            case Invalidated _ -> "invalidated";
            case Merged _ -> "merged";
            case Unmerged _ -> "unmerged";
            case Reopened _ -> "reopened";
            case Withdrawn _ -> "withdrawn";
            case Remarked(var _, var _, var what) -> what.act();
            case Beside beside -> Acts.of(beside);
        };
    }

    /** The codes of the longer family. */
    final class Acts {
        private Acts() {}

        private static String of(Beside fact) {
            return switch (fact) {
                case Proposed _ -> "proposed";
                case ProposalReturned _ -> "proposal_returned";
                case SignedFor _ -> "signed_for";
                case AnswerSubmitted _ -> "answer_submitted";
                case AnswerReturned _ -> "answer_returned";
                case Closed _ -> "closed";
                case Objected _ -> "objected";
                case Split _ -> "split";
                case ReviewRecorded _ -> "review_recorded";
                case ReviewResult _ -> "review_result";
                case Delivered _ -> "delivered";
                case Forwarded _ -> "forwarded";
                case Added _ -> "added";
                case Rated _ -> "rated";
                case IdentityViewed _ -> "identity_viewed";
                case Inside inside -> of(inside);
            };
        }

        private static String of(Inside fact) {
            return switch (fact) {
                case ProposalPassed _ -> "proposal_passed";
                case ReportFiled _ -> "report_filed";
                case AnswerPassed _ -> "answer_passed";
                case RefusalProposed _ -> "refusal_proposed";
                case RedirectProposed _ -> "redirect_proposed";
                case InvalidProposed _ -> "invalid_proposed";
                case ConclusionReturned _ -> "conclusion_returned";
                case ObjectionReferred _ -> "objection_referred";
                case ExtensionAsked _ -> "extension_asked";
                case ExtensionEndorsed _ -> "extension_endorsed";
                case TookIn _ -> "took_in";
                case HandedOn _ -> "handed_on";
                case PaperRecorded _ -> "paper_recorded";
                case DemandsListed _ -> "demands_listed";
                case ShareSigned _ -> "share_signed";
                case ShareReplied _ -> "share_replied";
                case MarkedRead _ -> "marked_read";
                case Sponsored _ -> "sponsored";
                case Labelled _ -> "labelled";
                case Urged _ -> "urged";
                case Noted _ -> "noted";
            };
        }
    }
}
