package org.jiandu.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;
import org.jiandu.paper.Binder;
import org.jiandu.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** The papers of a ticket (文书): printed as issued, or as a form with what is known filled in. A walled ticket has none. */
public interface Papers {

    /** The texts in force today, those for the citizen first. */
    List<Form> forms();

    /** The form of this code: what the ticket knows is filled in, the rest stays blank for the pen. Has no number. */
    Optional<Binder> form(TicketId ticket, String code, Actor actor);

    /** A paper exactly as it was issued. */
    Optional<Binder> issued(TicketId ticket, String letterId, Actor actor);

    /** 打印全卷: the list of contents, the registration form and every issued paper. */
    Optional<Binder> file(TicketId ticket, Actor actor);

    /** The newest issued paper of this code of each ticket, else its form; tickets the actor may not see are left out. */
    Optional<Binder> together(List<TicketId> tickets, String code, Actor actor);

    /** Several papers as one file, in this order; what the actor may not see is left out. */
    Optional<Binder> together(List<Picked> papers, Actor actor);

    /** What went out on a day about tickets the actor may see, oldest first, at most 500. */
    List<SentOut> sentOutOn(LocalDate day, Actor actor);

    /** @param letter the paper as it was issued; null for the form of this code */
    record Picked(TicketId ticket, String code, @Nullable String letter) {}

    /** A paper with the number of its ticket. */
    record SentOut(TicketId ticket, TicketNumber number, Letters.Letter letter) {}

    /**
     * Issues a paper with its number. Joins a running transaction.
     *
     * @param said what the ticket does not know; goes before what it does
     */
    Outcome issue(TicketId ticket, String code, PaperData said, Actor by);

    /** @param numbered whether it gets a number when it is issued */
    record Form(String code, String title, boolean inside, boolean numbered) {}

    sealed interface Outcome {
        record Issued(Letters.Letter letter) implements Outcome {}

        record Refused(List<Refusal> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }
}
