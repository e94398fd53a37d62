package org.jiandu.attachment;

import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;

/** Who may know of a ticket at all; answered by a room that knows tickets, asked in here so that no caller can forget. */
public interface Wall {
    boolean visible(TicketId ticket, Actor actor);

    /** Whether all this actor may do with it is read it. */
    boolean onlyReads(TicketId ticket, Actor actor);
}
