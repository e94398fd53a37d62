package org.jiandu.ticket;

import java.util.Map;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;

/** What a member of staff has typed into a command's form and not sent yet; kept sealed, for its writer alone. */
public interface Drafts {

    /** @param fields field → what stands in it; nothing is kept where all are blank, or where the ticket is not seen */
    void keep(TicketId ticket, Command.Name command, Map<String, String> fields, Actor.Staff by);

    Map<String, String> of(TicketId ticket, Command.Name command, Actor.Staff by);

    void drop(TicketId ticket, Command.Name command, Actor.Staff by);
}
