package org.jiandu.correspondence;

import java.time.Instant;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;

/**
 * Mail to members of staff, by the way all mail goes. Mail is not encrypted: numbers and dates, never a word or a name.
 * Queued in the transaction of the caller, which must be running.
 */
public interface StaffMail {

    /**
     * The list of the day; one that could not be carried on its day is dropped, for the next day has its own.
     *
     * @return whether the person has an address
     */
    boolean digest(StaffId to, String list, Instant at);

    /** Something urgent, at any hour: its number alone. @return whether the person has an address */
    boolean urgent(StaffId to, TicketId about, Instant at);
}
