package org.jiandu.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.TicketLine;
import org.jiandu.ticket.TicketQuery;

/** The terms of tickets. Clocks start and end with the facts of a ticket, inside their transaction. */
public interface Deadlines {

    /** The clocks of a ticket the actor may see, in the order they started; empty where there is none to see. */
    List<Clock> of(TicketId ticket, Actor actor);

    /** What a rule gives from this day 0 with today's rules and calendar. @throws IllegalArgumentException unknown id or a rule without a term */
    Term term(String policyId, LocalDate dayZero);

    Optional<Policy> policy(String policyId);

    /** The calculator, with the rules and the calendar as they stand. */
    Asked.Answer reckon(Asked asked);

    /**
     * The running clocks of what the actor sees in a view of the list, by their last day.
     *
     * @param view what there is to do, or what is open
     * @param most tickets after which no further page of the list is read; those due first are in
     */
    List<Due> due(TicketQuery.View view, int most, Actor actor);

    /** A clock that runs, beside its ticket as the actor may see it. */
    record Due(TicketLine line, Policy policy, Term term, int cycle, Instant startedAt, boolean overdue) {
        public Duty duty() {
            return Duty.of(policy.id());
        }
    }

    /** How what these rules promise was kept, over all that fell due from {@code first} to {@code last}: by rule alone, never by person. */
    List<Kept> kept(Collection<String> policies, LocalDate first, LocalDate last);

    /**
     * @param due clocks whose last day lay in the period and that nothing but their act could end; open ones are among them
     * @param inTime those done in time; an open one is not
     */
    record Kept(String policyId, int due, int inTime) {
        /** Fewer than this are not published: they could be recognised. */
        public static final int FEWEST = 5;

        public boolean told() {
            return due >= FEWEST;
        }
    }

    /** Every rule in the version that governs, in the order of their ids. */
    List<Rule> rules();

    /**
     * 督办 (T20): what is owed to a citizen and was missed is laid before the supervisor, once a clock. Call it after
     * {@link #sweep}, until it gives 0.
     *
     * @return missed clocks taken up by this call
     */
    int supervise(Instant now);

    /**
     * Marks what is near and what is missed as of {@code now}, each mark once per clock, with its entry in the trail.
     * Two nodes may sweep at once.
     *
     * @return clocks taken up by this call; 0 where nothing is left, or another node has the rest
     */
    int sweep(Instant now);
}
