package org.jiandu.deadline.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiandu.calendar.Calendars;
import org.jiandu.deadline.Clock.State;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Marks;
import org.jiandu.deadline.Policy;
import org.jiandu.deadline.Reckoning;
import org.jiandu.deadline.Rule;
import org.jiandu.deadline.Term;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Tickets;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The desk of the clocks: starts, ends and marks them, always with an entry in the ticket's trail. */
@Service
class DeadlineDesk implements Deadlines {
    private final JdbcDeadlines rows;
    private final PolicyBook policies;
    private final Calendars calendars;
    private final Tickets tickets;
    private final Trail trail;
    private final Clock clock;

    DeadlineDesk(
            JdbcDeadlines rows, PolicyBook policies, Calendars calendars, Tickets tickets, Trail trail, Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.calendars = calendars;
        this.tickets = tickets;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<org.jiandu.deadline.Clock> of(TicketId ticket, Actor actor) {
        if (!tickets.visible(ticket, actor)) {
            return List.of();
        }
        var now = clock.instant();
        return rows.of(ticket).stream()
                .map(row -> new org.jiandu.deadline.Clock(
                        policies.version(row.term().policyId()).rule().policy(), row.cycle(), row.term(),
                        state(row, now), row.endedAt(), row.endedBy()))
                .toList();
    }

    private static State state(JdbcDeadlines.Row row, Instant now) {
        var ended = row.endedAt();
        if (ended == null) {
            return now.isBefore(row.term().breachAt()) ? State.RUNNING : State.OVERDUE;
        }
        if (!Ends.satisfies(row.endedBy())) {
            return State.ENDED;
        }
        return ended.isBefore(row.term().breachAt()) ? State.MET : State.MET_LATE;
    }

    @Override
    public Term term(String policyId, LocalDate dayZero) {
        return term(policies.version(policyId).rule(), dayZero);
    }

    private Term term(Rule rule, LocalDate dayZero) {
        var length = rule.length()
                .orElseThrow(() -> new IllegalArgumentException(rule.id() + " is a rule without a term"));
        return Reckoning.term(rule.id(), length, calendars.current(), Reckoning.From.day(dayZero));
    }

    @Override
    public Optional<Policy> policy(String policyId) {
        return policies.find(policyId).map(v -> v.rule().policy());
    }

    @Override
    public List<Rule> rules() {
        return policies.rules();
    }

    /** Starts the clock of a ticket that has none yet, and shows it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startFirst(TicketId ticket, String policyId, LocalDate dayZero, Instant at) {
        start(ticket, policyId, 1, dayZero, at);
        tickets.owed(ticket, owed(term(policyId, dayZero)));
    }

    /** Starts a clock in the transaction of its fact; a second start in the same cycle changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(TicketId ticket, String policyId, int cycle, LocalDate dayZero, Instant at) {
        var version = policies.version(policyId);
        var term = term(version.rule(), dayZero);
        var first = Marks.of(term, calendars.current()).getFirst();
        if (rows.start(new JdbcDeadlines.Start(ticket, cycle, version.number(), term, first), at)) {
            trail.append(entry(ticket, at, "deadline_set", policyId, cycle)
                    .with("version", version.number())
                    .with("day_zero", dayZero.toString())
                    .with("due", term.due().toString())
                    .with("provisional", term.provisional()));
        }
    }

    /** Ends running clocks: those of {@code policyId}, or all where it is null. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(TicketId ticket, @Nullable String policyId, Instant at, String by) {
        for (var row : running(ticket)) {
            if (policyId == null || row.term().policyId().equals(policyId)) {
                rows.end(ticket, row, at, by);
                trail.append(entry(ticket, at, "deadline_ended", row.term().policyId(), row.cycle())
                        .with("by_act", by)
                        .with("late", !at.isBefore(row.term().breachAt())));
            }
        }
    }

    /** Tells the ticket which date it now shows and is sorted by. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void showOwed(TicketId ticket) {
        tickets.owed(
                ticket,
                running(ticket).stream()
                        .map(JdbcDeadlines.Row::term)
                        .min(Comparator.comparing(Term::due))
                        .map(DeadlineDesk::owed)
                        .orElse(null));
    }

    private static Tickets.Owed owed(Term term) {
        return new Tickets.Owed(term.due(), term.provisional(), term.policyId());
    }

    private List<JdbcDeadlines.Row> running(TicketId ticket) {
        return rows.of(ticket).stream().filter(r -> r.endedAt() == null).toList();
    }

    @Override
    @Transactional
    public int sweep(Instant now) {
        int set = 0;
        for (var claimed : rows.claim(now)) {
            if (rows.mark(claimed, now)) {
                var act = claimed.mark() == Marks.Mark.MISSED ? "deadline_missed" : "deadline_near";
                trail.append(entry(claimed.ticket(), now, act, claimed.term().policyId(), claimed.cycle())
                        .with("mark", claimed.mark().code())
                        .with("due", claimed.term().due().toString()));
                set++;
            }
            rows.next(claimed, after(claimed));
        }
        return set;
    }

    private Marks.@Nullable Set after(JdbcDeadlines.Claimed claimed) {
        return Marks.of(claimed.term(), calendars.current()).stream()
                .filter(s -> s.mark().compareTo(claimed.mark()) > 0)
                .findFirst()
                .orElse(null);
    }

    private static Entry entry(TicketId ticket, Instant at, String act, String policyId, int cycle) {
        return Entry.of(ticket.value(), at, Entry.By.SYSTEM, act).with("policy", policyId).with("cycle", cycle);
    }
}
