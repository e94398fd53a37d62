package org.jiandu.ticket;

import java.util.List;
import org.jiandu.kernel.Refusal;

/** What {@link Ticket#decide} says, before anything is written. */
public sealed interface Decision {

    /** @param deeds what happens, in order; at least one */
    record Done(Ticket ticket, List<Deed> deeds) implements Decision {
        public Done {
            deeds = List.copyOf(deeds);
        }
    }

    /** @param text the free text of the act for the timeline (reason, answer), or empty */
    record Deed(TicketFact fact, String text) {}

    record Refused(List<Refusal> reasons) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
