package org.jiandu.correspondence.internal;

import org.jiandu.ticket.TicketFact;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the citizen is told of a fact, inside its transaction and after {@code deadline} has set the clocks the letter
 * names (docs/adr: the letter is a legal effect of the assignment).
 */
@Component
class OnTicket {
    private final LetterDesk letters;
    private final Postman postman;

    OnTicket(LetterDesk letters, Postman postman) {
        this.letters = letters;
        this.postman = postman;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(TicketFact fact) {
        switch (fact) {
            case TicketFact.Registered _ -> postman.acknowledge(fact.ticket(), fact.at());
            case TicketFact.Assigned assigned -> {
                letters.tellAssigned(assigned);
                postman.news(fact.ticket(), fact.at());
            }
            case TicketFact.SupplementAsked _ -> told(fact, "supplement");
            case TicketFact.NotAccepted _ -> told(fact, "not-accepted");
            case TicketFact.Redirected _ -> told(fact, "redirect");
            case TicketFact.Extended _ -> told(fact, "extension");
            case TicketFact.Merged _ -> told(fact, "merged");
            case TicketFact.Reopened _ -> told(fact, "reopened");
            case TicketFact.Withdrawn _ -> letters.tell(fact, "withdrawn");
            case TicketFact.Answered _, TicketFact.Sealed _, TicketFact.Unmerged _ -> postman.news(fact.ticket(), fact.at());
            case TicketFact.Triaged _, TicketFact.Invalidated _, TicketFact.Remarked _, TicketFact.Beside _ -> {}
        }
    }

    private void told(TicketFact fact, String letter) {
        letters.tell(fact, letter);
        postman.news(fact.ticket(), fact.at());
    }
}
