package org.jiandu.correspondence;

import java.time.Instant;
import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;

/** What the court told the citizen in writing about a ticket, and the mail that went out. */
public interface Letters {

    /** The letters of a ticket the actor may see, oldest first, in the words in which they were issued. */
    List<Letter> of(TicketId ticket, Actor actor);

    /** The newest mails, for the desk: to whom only masked. */
    List<Mail> mails(Actor actor, int atMost);

    /**
     * @param code which template, e.g. {@code acceptance} (受理告知书)
     * @param title as issued
     * @param body as issued, paragraphs separated by a newline
     */
    record Letter(String code, Instant issuedAt, String title, String body) {}

    /** @param where {@code sent}, {@code outbox} or {@code waiting} */
    record Mail(Instant at, String kind, String maskedAddress, String where) {}
}
