package org.jiandu.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;

/** What the court told the citizen in writing about a ticket, and the mail that went out. */
public interface Letters {

    /** The papers issued about a ticket the actor may see, oldest first, as issued; a citizen sees those meant for them. */
    List<Letter> of(TicketId ticket, Actor actor);

    /** Notes how a paper reached the citizen. Empty when done. */
    List<Refusal> deliver(TicketId ticket, String letterId, Delivery delivery, Actor by);

    /** The newest mails, for the desk: to whom only masked. */
    List<Mail> mails(Actor actor, int atMost);

    /** How a paper reaches the citizen; words: {@code office.papers.way.<WAY>}. */
    enum Way {
        /** On the follow page, the moment it is issued. */
        SCREEN,
        MAIL,
        POST,
        /** 电话告知: who answered and what they said belongs into the result. */
        PHONE
    }

    /** @param result what came of it; empty where nothing is to be said */
    record Delivery(Way way, LocalDate on, String result) {}

    /**
     * @param code which template, e.g. {@code acceptance} (受理告知书)
     * @param number e.g. 望法信访告〔2026〕12号; empty where the paper has none
     * @param inside not for the citizen
     * @param title as issued
     * @param body as issued, paragraphs separated by a newline
     */
    record Letter(
            String id, String code, String number, boolean inside, Instant issuedAt, String title, String body,
            List<Delivery> deliveries) {
        public Letter {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** @param where {@code sent}, {@code outbox} or {@code waiting} */
    record Mail(Instant at, String kind, String maskedAddress, String where) {}
}
