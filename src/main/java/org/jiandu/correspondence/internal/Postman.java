package org.jiandu.correspondence.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.time.Instant;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Puts mail into the queue, in the transaction of the fact it speaks of; at most one "news" per ticket and hour. */
@Component
class Postman {
    private static final Actor PORTAL = new Actor.Automatic("correspondence");
    private static final Duration QUIET = Duration.ofHours(1);

    private final JdbcLetters mails;
    private final Tickets tickets;
    private final SchedulerClient scheduler;

    Postman(JdbcLetters mails, Tickets tickets, SchedulerClient scheduler) {
        this.mails = mails;
        this.tickets = tickets;
        this.scheduler = scheduler;
    }

    void acknowledge(TicketId ticket, Instant at) {
        queue(ticket, "receipt", at);
    }

    void news(TicketId ticket, Instant at) {
        if (!mails.newsSince(ticket, at.minus(QUIET))) {
            queue(ticket, "news", at);
        }
    }

    private void queue(TicketId ticket, String kind, Instant at) {
        var address = tickets.identity(ticket, PORTAL).map(Identity::email).orElse("");
        if (!address.isEmpty()) {
            var id = mails.insertMail(ticket, kind, masked(address), at);
            scheduler.scheduleIfNotExists(MailTask.TASK.instance(id).build(), at);
        }
    }

    static String masked(String address) {
        int sign = address.indexOf('@');
        return address.substring(0, Math.min(1, sign)) + "***" + address.substring(sign);
    }
}
