package org.jiandu.ticket;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;

/** What happened to a ticket: ids, codes and times only, never a word of its content. Published inside the transaction. */
public sealed interface TicketFact {
    TicketId ticket();

    Instant at();

    /** @param receivedOn 收到日, day 0 of the terms of receipt */
    record Registered(TicketId ticket, Instant at, LocalDate receivedOn, Channel channel, Kind kind)
            implements TicketFact {}

    /** @param cycle 1, or more when a reopened ticket is classed anew */
    record Triaged(TicketId ticket, Instant at, TicketClass as, LocalDate receivedOn, int cycle)
            implements TicketFact {}

    record Sealed(TicketId ticket, Instant at) implements TicketFact {}

    record Proposed(TicketId ticket, Instant at, DepartmentCode to) implements TicketFact {}

    record ProposalReturned(TicketId ticket, Instant at) implements TicketFact {}

    /** @param cycle 1, or more after a reopening; a new cycle has clocks of its own */
    record Assigned(TicketId ticket, Instant at, DepartmentCode to, TicketClass as, int cycle) implements TicketFact {}

    record SignedFor(TicketId ticket, Instant at, DepartmentCode by) implements TicketFact {}

    record AnswerSubmitted(TicketId ticket, Instant at) implements TicketFact {}

    record AnswerReturned(TicketId ticket, Instant at) implements TicketFact {}

    record Answered(TicketId ticket, Instant at, DepartmentCode by) implements TicketFact {}

    record Closed(TicketId ticket, Instant at) implements TicketFact {}

    record SupplementAsked(TicketId ticket, Instant at) implements TicketFact {}

    record RefusalProposed(TicketId ticket, Instant at) implements TicketFact {}

    record RedirectProposed(TicketId ticket, Instant at, DepartmentCode to) implements TicketFact {}

    record ConclusionReturned(TicketId ticket, Instant at) implements TicketFact {}

    /** 不予受理. */
    record NotAccepted(TicketId ticket, Instant at) implements TicketFact {}

    /** 诉访分离: the way to the court's own procedure was shown. */
    record Redirected(TicketId ticket, Instant at) implements TicketFact {}

    /** @param by the department that does not think it its own */
    record Objected(TicketId ticket, Instant at, DepartmentCode by) implements TicketFact {}

    record Urged(TicketId ticket, Instant at) implements TicketFact {}

    record Noted(TicketId ticket, Instant at) implements TicketFact {}

    record Added(TicketId ticket, Instant at) implements TicketFact {}

    record Rated(TicketId ticket, Instant at, Satisfaction satisfaction) implements TicketFact {}

    /** @param as the class of the ticket, which keeps it */
    record Reopened(TicketId ticket, Instant at, @Nullable TicketClass as, int cycle) implements TicketFact {}

    record Withdrawn(TicketId ticket, Instant at) implements TicketFact {}

    /** Somebody of the staff saw who the citizen is; the citizen sees date and department. */
    record IdentityViewed(TicketId ticket, Instant at, DepartmentCode by) implements TicketFact {}

    /** The act's code in the trail, the timeline and the bundles ({@code ticket.act.<code>}). */
    default String act() {
        return switch (this) {
            case Registered _ -> "registered";
            case Triaged _ -> "triaged";
            case Sealed _ -> "sealed";
            case Proposed _ -> "proposed";
            case ProposalReturned _ -> "proposal_returned";
            case Assigned _ -> "assigned";
            case SignedFor _ -> "signed_for";
            case AnswerSubmitted _ -> "answer_submitted";
            case AnswerReturned _ -> "answer_returned";
            case Answered _ -> "answered";
            case Closed _ -> "closed";
            case SupplementAsked _ -> "supplement_asked";
            case RefusalProposed _ -> "refusal_proposed";
            case RedirectProposed _ -> "redirect_proposed";
            case ConclusionReturned _ -> "conclusion_returned";
            case NotAccepted _ -> "not_accepted";
            case Redirected _ -> "redirected";
            case Objected _ -> "objected";
            case Urged _ -> "urged";
            case Noted _ -> "noted";
            case Added _ -> "added";
            case Rated _ -> "rated";
            case Reopened _ -> "reopened";
            case Withdrawn _ -> "withdrawn";
            case IdentityViewed _ -> "identity_viewed";
        };
    }
}
