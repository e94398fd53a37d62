package org.jiandu.correspondence;

import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;
import org.jiandu.paper.Binder;

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
