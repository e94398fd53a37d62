package org.jiandu.ticket;

import java.util.List;
import org.jiandu.kernel.Refusal;

/** What {@link Ticket#decide} says, before anything is written. */
public sealed interface Decision {

    /** @param text the free text of the act for the timeline (reason, answer), or empty */
    record Done(Ticket ticket, List<TicketFact> facts, String text) implements Decision {
        public Done {
            facts = List.copyOf(facts);
        }
    }

    record Refused(List<Refusal> reasons) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
