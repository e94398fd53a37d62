package org.jiandu.ticket;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Slice;
import org.jiandu.kernel.TicketId;
import org.jiandu.trail.Leaf;
import org.jspecify.annotations.Nullable;

/** The tickets (办件). Every read and every command names the actor; what the actor may not see does not exist. */
public interface Tickets {

    /** Registers; the number is known when the call returns. Joins a running transaction. */
    RegisterOutcome register(Registration registration, Actor actor);

    /** The only way a ticket changes. */
    Outcome handle(TicketId id, Version seen, Command command, Actor actor);

    Optional<TicketPage> page(TicketId id, Actor actor);

    /** What {@code actor} could do with a ticket the caller has read already; whether {@code actor} sees it is for the caller to ask. */
    List<Door> doors(Ticket ticket, Actor actor);

    /** Whether this actor may know of the ticket at all. */
    boolean visible(TicketId id, Actor actor);

    /** Whether all this actor may do with it is read it (转办阅处): no file is added, no paper issued. */
    boolean onlyReads(TicketId id, Actor actor);

    /** By the number somebody typed; the wall applies. */
    Optional<TicketId> find(TicketNumber number, Actor actor);

    Slice<TicketLine> list(TicketQuery query, Actor actor);

    /** How many the actor sees in each view, for the badges. */
    TicketCounts counts(Actor actor, LocalDate today);

    /** What 信访办 may know of matters handed to 监察室: number and dates. */
    List<HandedOver> handedOver(Actor actor);

    /** Who handed it in, whole or masked as the actor's role says; a whole view is logged and told to the citizen. */
    Optional<Identity> identity(TicketId id, Actor actor);

    /** For {@code deadline} alone: the day that is shown and sorted by, or null when nothing runs. Transaction required. */
    void owed(TicketId id, @Nullable Owed owed);

    /** For {@code deadline} alone: until the transaction ends, acts on these tickets wait. */
    void hold(List<TicketId> ids);

    /** Its number, where the actor may know of it. */
    Optional<TicketNumber> number(TicketId id, Actor actor);

    /** Earlier tickets of the same person, and what is likely the same matter, of those the actor sees; most alike first. */
    List<Alike> alike(Registration registration, Actor actor);

    /** 专项: how many tickets the actor is counted for carry each label, and how many of them are closed (化解率). */
    List<Labelled> labels(Actor actor);

    record Labelled(String label, int tickets, int closed) {}

    /** The newest answers of other tickets the actor sees, to hold a draft against (已读乱回). */
    List<Given> answers(TicketId except, Actor actor);

    record Given(TicketNumber number, String answer) {}

    /**
     * @param samePerson by telephone, name or case number
     * @param likeness Jaccard index of the character bigrams of both texts, in percent
     */
    record Alike(TicketLine line, boolean samePerson, int likeness) {}

    /**
     * 查看身份: whoever handles it sees name and telephone for {@value #UNMASKED_MINUTES} minutes; the citizen reads when,
     * which department and why.
     *
     * @return why not; empty where {@link #identity} is whole from now on
     */
    List<Refusal> unmask(TicketId id, String reason, Actor actor);

    int UNMASKED_MINUTES = 15;

    sealed interface RegisterOutcome {
        record Registered(Ticket ticket, Leaf leaf) implements RegisterOutcome {}

        record Refused(List<Refusal> reasons) implements RegisterOutcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /**
     * @param provisional 暂定
     * @param limit the term that may still be extended, or null
     */
    record Owed(LocalDate due, boolean provisional, String policyId, Ticket.@Nullable Limit limit) {}

    record HandedOver(TicketNumber number, LocalDate receivedOn, LocalDate handedOn) {}
}
