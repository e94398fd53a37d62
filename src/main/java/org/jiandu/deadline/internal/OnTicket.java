package org.jiandu.deadline.internal;

import org.jiandu.kernel.CourtZone;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketFact;
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

    private final DeadlineDesk desk;

    OnTicket(DeadlineDesk desk) {
        this.desk = desk;
    }

    @EventListener
    @Order(0)
    void on(TicketFact fact) {
        var ticket = fact.ticket();
        switch (fact) {
            case TicketFact.Registered(var _, var at, var receivedOn, var _, var _) -> {
                desk.startFirst(ticket, NOTICE, receivedOn, at);
                return;
            }
            case TicketFact.Triaged triaged -> on(triaged);
            case TicketFact.Assigned assigned -> on(assigned);
            case TicketFact.Answered(var _, var at, var _) -> desk.end(ticket, null, at, Ends.ANSWERED);
            case TicketFact.Sealed(var _, var at) -> desk.end(ticket, null, at, Ends.SEALED);
            case TicketFact.Withdrawn(var _, var at) -> desk.end(ticket, null, at, Ends.WITHDRAWN);
            case TicketFact.NotAccepted(var _, var at) -> desk.end(ticket, null, at, Ends.NOT_ACCEPTED);
            case TicketFact.Redirected(var _, var at) -> desk.end(ticket, null, at, Ends.REDIRECTED);
            case TicketFact.Reopened reopened -> on(reopened);
            case TicketFact.SupplementAsked _, TicketFact.RefusalProposed _, TicketFact.RedirectProposed _,
                    TicketFact.ConclusionReturned _, TicketFact.Objected _, TicketFact.Urged _, TicketFact.Noted _,
                    TicketFact.Proposed _, TicketFact.ProposalReturned _, TicketFact.SignedFor _,
                    TicketFact.AnswerSubmitted _, TicketFact.AnswerReturned _, TicketFact.Closed _,
                    TicketFact.Added _, TicketFact.Rated _, TicketFact.IdentityViewed _ -> {
                return;
            }
        }
        desk.showOwed(ticket);
    }

    private void on(TicketFact.Triaged fact) {
        if (fact.as() == TicketClass.SUGGESTION) {
            var dayZero = fact.cycle() == 1 ? fact.receivedOn() : CourtZone.dayOf(fact.at());
            desk.start(fact.ticket(), COMMENT, fact.cycle(), dayZero, fact.at());
        } else {
            desk.end(fact.ticket(), COMMENT, fact.at(), Ends.RECLASSIFIED);
        }
    }

    /** Being told who handles it is what the first term owed; a complaint is accepted by it. */
    private void on(TicketFact.Assigned fact) {
        desk.end(fact.ticket(), NOTICE, fact.at(), Ends.ASSIGNED);
        if (fact.as() == TicketClass.COMPLAINT) {
            desk.start(fact.ticket(), HANDLE, fact.cycle(), CourtZone.dayOf(fact.at()), fact.at());
        }
    }

    /** Accepted already: the new cycle runs from the day the citizen asked for it (S9, T17). */
    private void on(TicketFact.Reopened fact) {
        var policy = fact.as() == TicketClass.SUGGESTION ? COMMENT : HANDLE;
        desk.start(fact.ticket(), policy, fact.cycle(), CourtZone.dayOf(fact.at()), fact.at());
    }
}
