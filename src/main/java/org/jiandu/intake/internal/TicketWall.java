package org.jiandu.intake.internal;

import org.jiandu.attachment.Wall;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Tickets;
import org.springframework.stereotype.Component;

/** The wall before files is the wall before their ticket; the room of files cannot know tickets, so it is told here. */
@Component
class TicketWall implements Wall {
    private final Tickets tickets;

    TicketWall(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public boolean visible(TicketId ticket, Actor actor) {
        return tickets.visible(ticket, actor);
    }

    @Override
    public boolean onlyReads(TicketId ticket, Actor actor) {
        return tickets.onlyReads(ticket, actor);
    }
}
