package org.jiandu.deadline.internal;

import java.util.List;
import java.util.Set;
import org.jiandu.kernel.CourtZone;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketFact;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The legal effect of a fact on the clocks, inside the fact's transaction: nothing is ever open without its clock. */
@Component
class OnTicket {
    /** 信访工作条例 art. 23; see docs/law/articles.csv XF-2022-23. */
    private static final String NOTICE = "XF-NOTICE-15";

    /** 信访工作条例 art. 34; see docs/law/articles.csv XF-2022-34. */
    private static final String HANDLE = "XF-HANDLE-60";

    /** The court's own promise: art. 29 names no number of days. */
    private static final String COMMENT = "PP-COMMENT-15WD";

    private static final String INQUIRY = "WEB-15WD";
    private static final String CORRECTION = "WEB-ERR-3WD";

    /** 督办 is answered in writing within 5 working days: ours, the law names none (art. 40). */
    private static final String SUPERVISE = "PP-SUPERVISE-5WD";

    /** What an answer to the citizen does not end. */
    private static final Set<String> BESIDE = Set.of(DeadlineDesk.REPORT_UP, SUPERVISE);

    private final DeadlineDesk desk;

    OnTicket(DeadlineDesk desk) {
        this.desk = desk;
    }

    @EventListener
    @Order(0)
    void on(TicketFact fact) {
        var ticket = fact.ticket();
        switch (fact) {
            case TicketFact.Registered(var _, var at, var receivedOn, var _, var _, var reportDue) -> {
                desk.startFirst(ticket, NOTICE, receivedOn, at);
                if (reportDue == null) {
                    return;
                }
                desk.startOn(ticket, DeadlineDesk.REPORT_UP, new DeadlineDesk.Fixed(receivedOn, reportDue), at);
            }
            case TicketFact.Triaged triaged -> on(triaged);
            case TicketFact.Assigned assigned -> on(assigned);
            case TicketFact.Answered(var _, var at, var _) -> desk.endAllBut(ticket, BESIDE, at, Ends.ANSWERED);
            case TicketFact.NotAccepted(var _, var at) -> desk.endAllBut(ticket, BESIDE, at, Ends.NOT_ACCEPTED);
            case TicketFact.Redirected(var _, var at) -> desk.endAllBut(ticket, BESIDE, at, Ends.REDIRECTED);
            case TicketFact.Sealed(var _, var at, var _) -> desk.endAllBut(ticket, Set.of(), at, Ends.SEALED);
            case TicketFact.Withdrawn(var _, var at) -> desk.endAllBut(ticket, Set.of(DeadlineDesk.REPORT_UP), at, Ends.WITHDRAWN);
            case TicketFact.Invalidated(var _, var at) -> desk.endAllBut(ticket, Set.of(), at, Ends.INVALID);
            case TicketFact.Extended(var _, var at, var policyId, var days, var cycle) ->
                desk.extend(ticket, policyId, cycle, days, at);
            case TicketFact.Merged(var _, var at, var into) -> desk.merge(ticket, into, at);
            case TicketFact.Unmerged(var _, var at, var _, var _, var _) -> desk.resume(ticket, at, Ends.MERGED);
            case TicketFact.Reopened reopened -> on(reopened);
            case TicketFact.Remarked remarked -> on(remarked);
            case TicketFact.SupplementAsked _, TicketFact.Beside _ -> {
                return;
            }
        }
        desk.showOwed(ticket);
    }

    /** Which term the class has beside that of telling, or null where it has none before it is assigned. */
    private static @Nullable String ofClass(TicketClass as) {
        return switch (as) {
            case SUGGESTION -> COMMENT;
            case INQUIRY -> INQUIRY;
            case CORRECTION -> CORRECTION;
            case COMPLAINT, REQUEST, APPEAL_GRIEVANCE, ENFORCEMENT_PETITION, LITIGATION, OUT_OF_SCOPE, ACCUSATION, REPORT ->
                null;
        };
    }

    private void on(TicketFact.Triaged fact) {
        var own = ofClass(fact.as());
        for (var other : List.of(COMMENT, INQUIRY, CORRECTION)) {
            if (!other.equals(own)) {
                desk.end(fact.ticket(), other, fact.at(), Ends.RECLASSIFIED);
            }
        }
        if (own != null) {
            var dayZero = fact.cycle() == 1 ? fact.receivedOn() : CourtZone.dayOf(fact.at());
            desk.start(fact.ticket(), own, fact.cycle(), dayZero, fact.at());
        }
    }

    /** Being told who handles it is what the first term owed; what is to be decided is accepted by it. */
    private void on(TicketFact.Assigned fact) {
        desk.end(fact.ticket(), NOTICE, fact.at(), Ends.ASSIGNED);
        if (fact.as().decided()) {
            desk.start(fact.ticket(), HANDLE, fact.cycle(), CourtZone.dayOf(fact.at()), fact.at());
        }
    }

    /** Accepted already: the new cycle runs from the day the citizen asked for it (S9, T17). */
    private void on(TicketFact.Reopened fact) {
        var as = fact.as();
        var own = as == null ? COMMENT : ofClass(as);
        desk.start(fact.ticket(), own == null ? HANDLE : own, fact.cycle(), CourtZone.dayOf(fact.at()), fact.at());
    }

    private void on(TicketFact.Remarked fact) {
        var ticket = fact.ticket();
        switch (fact.what()) {
            case SUPERVISE -> desk.startAgain(ticket, SUPERVISE, fact.at());
            case ANSWER_SUPERVISION -> desk.end(ticket, SUPERVISE, fact.at(), Ends.SUPERVISION_ANSWERED);
            case LIFT_SUPERVISION -> desk.end(ticket, SUPERVISE, fact.at(), Ends.SUPERVISION_LIFTED);
            case REPORT_UP -> desk.end(ticket, DeadlineDesk.REPORT_UP, fact.at(), Ends.REPORTED);
            case CONTACT, REVISIT, INSTRUCT, MARK_URGENT, HAND_AID, AID_RESULT -> {}
        }
    }
}
