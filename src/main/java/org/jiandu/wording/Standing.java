package org.jiandu.wording;

import java.time.Instant;
import java.util.List;
import org.jiandu.ticket.TicketPage;

/** Where a matter stands, in the words of somebody who waits: who has it, what comes next, by when. */
public interface Standing {

    /** One sentence. */
    String sentence(TicketPage page, Sentences say);

    /** Whether the date that was told has passed; the citizen is told that too. */
    boolean late(TicketPage page);

    /** Newest first; what goes on inside the office is told as one thing, and only once. */
    List<Step> line(TicketPage page, Sentences say);

    /** @param text what was said with it, or empty */
    record Step(Instant at, String what, String text) {}
}
