package org.jiandu.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandu.deadline.Policy;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.TicketNumber;

/**
 * A term that runs, as one who owes it is reminded: numbers and dates, no word of the petition.
 *
 * @param due the last day
 * @param missed whether it is over already
 * @param since when the term began
 */
public record Due(
        TicketId ticket, TicketNumber number, Policy policy, int cycle, LocalDate due, boolean missed, boolean provisional,
        Instant since) {
    /** 督办: to be answered in writing. */
    boolean supervised() {
        return policy.id().equals("PP-SUPERVISE-5WD");
    }

    /** A term in hours may be over on its very day. */
    boolean late(LocalDate today) {
        return missed || due.isBefore(today);
    }
}
