package org.jiandu.deadline;

import java.time.LocalDate;
import org.jiandu.kernel.TicketId;

/** A new calendar gave an earlier date: whoever handles the ticket is to be told; published inside the transaction. */
public record DateBroughtForward(TicketId ticket, String policyId, LocalDate was, LocalDate due) {}
