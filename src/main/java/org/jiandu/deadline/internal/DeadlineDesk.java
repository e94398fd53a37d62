package org.jiandu.deadline.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jiandu.calendar.Calendars;
import org.jiandu.deadline.Clock.State;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Marks;
import org.jiandu.deadline.Policy;
import org.jiandu.deadline.Reckoning;
import org.jiandu.deadline.Rule;
import org.jiandu.deadline.Term;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Ticket;
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
    /** The day a higher office set for its report is a clock of its own. */
    static final String REPORT_UP = "UP-REPORT";

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
        boolean citizen = actor instanceof Actor.Citizen;
        return rows.of(ticket).stream()
                .filter(row -> !citizen || !row.term().policyId().equals(REPORT_UP)) // between offices
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
        var term = term(policyId, dayZero);
        tickets.owed(ticket, owed(term, limit(List.of(term))));
    }

    /** Starts a clock in the transaction of its fact; a second start in the same cycle changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(TicketId ticket, String policyId, int cycle, LocalDate dayZero, Instant at) {
        start(ticket, cycle, term(policies.version(policyId).rule(), dayZero), at);
    }

    /** A clock that may run more than once in a cycle: each time counts as one of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startAgain(TicketId ticket, String policyId, Instant at) {
        int before = (int) rows.of(ticket).stream().filter(r -> r.term().policyId().equals(policyId)).count();
        start(ticket, policyId, before + 1, CourtZone.dayOf(at), at);
    }

    /** A day somebody else set: nothing is counted. */
    record Fixed(LocalDate dayZero, LocalDate due) {
        Term term(String policyId) {
            var steps = List.of(
                    new Term.Step(Term.What.DAY_ZERO, dayZero, dayZero, 0, null, null),
                    new Term.Step(Term.What.LAST_DAY, due, due, 0, null, null));
            return new Term(policyId, dayZero, due, due, CourtZone.endOf(due), false, steps);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void startOn(TicketId ticket, String policyId, Fixed day, Instant at) {
        start(ticket, 1, day.term(policyId), at);
    }

    private void start(TicketId ticket, int cycle, Term term, Instant at) {
        int version = policies.version(term.policyId()).number();
        if (rows.start(new JdbcDeadlines.Start(ticket, cycle, version, term, first(term)), at)) {
            trail.append(entry(ticket, at, "deadline_set", term.policyId(), cycle)
                    .with("version", version)
                    .with("day_zero", term.dayZero().toString())
                    .with("due", term.due().toString())
                    .with("provisional", term.provisional()));
        }
    }

    private Marks.Set first(Term term) {
        return Marks.of(term, calendars.current()).getFirst();
    }

    /** Ends the running clocks of one policy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(TicketId ticket, String policyId, Instant at, String by) {
        end(ticket, row -> row.term().policyId().equals(policyId), at, by);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void endAllBut(TicketId ticket, Set<String> policies, Instant at, String by) {
        end(ticket, row -> !policies.contains(row.term().policyId()), at, by);
    }

    private void end(TicketId ticket, Predicate<JdbcDeadlines.Row> which, Instant at, String by) {
        for (var row : running(ticket)) {
            if (which.test(row)) {
                rows.end(ticket, row, at, by);
                trail.append(entry(ticket, at, "deadline_ended", row.term().policyId(), row.cycle())
                        .with("by_act", by)
                        .with("late", !at.isBefore(row.term().breachAt())));
            }
        }
    }

    /** 延期: {@code days} are added to the un-rolled end (S7). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(TicketId ticket, String policyId, int cycle, int days, Instant at) {
        var row = running(ticket).stream()
                .filter(r -> r.term().policyId().equals(policyId) && r.cycle() == cycle)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to extend: " + ticket + " " + policyId));
        var length = policies.version(policyId).rule().length().orElseThrow();
        var from = new Reckoning.From(row.term().dayZero().atStartOfDay(), days, List.of());
        replace(ticket, row, Reckoning.term(policyId, length, calendars.current(), from), "deadline_extended", at);
    }

    /** 并案: its own clocks end, and the earlier of two same terms governs what goes on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(TicketId ticket, TicketId into, Instant at) {
        for (var own : running(ticket)) {
            running(into).stream()
                    .filter(r -> r.term().policyId().equals(own.term().policyId()))
                    .filter(r -> own.term().due().isBefore(r.term().due()))
                    .forEach(r -> replace(into, r, own.term(), "deadline_brought_forward", at));
        }
        showOwed(into);
        endAllBut(ticket, Set.of(), at, Ends.MERGED);
    }

    private void replace(TicketId ticket, JdbcDeadlines.Row row, Term term, String act, Instant at) {
        rows.replace(ticket, row.cycle(), term, first(term));
        trail.append(entry(ticket, at, act, term.policyId(), row.cycle())
                .with("day_zero", term.dayZero().toString())
                .with("due", term.due().toString())
                .with("provisional", term.provisional()));
    }

    /** What ended for {@code reason} runs again, as if it never had. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(TicketId ticket, Instant at, String reason) {
        for (var row : rows.of(ticket)) {
            if (reason.equals(row.endedBy())) {
                rows.resume(ticket, row.cycle(), row.term(), first(row.term()));
                trail.append(entry(ticket, at, "deadline_resumed", row.term().policyId(), row.cycle())
                        .with("due", row.term().due().toString()));
            }
        }
    }

    /** Tells the ticket which date it now shows and is sorted by, and which term may still be extended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void showOwed(TicketId ticket) {
        var running = running(ticket).stream().map(JdbcDeadlines.Row::term).toList();
        tickets.owed(
                ticket,
                running.stream()
                        .min(Comparator.comparing(Term::due))
                        .map(term -> owed(term, limit(running)))
                        .orElse(null));
    }

    private Ticket.@Nullable Limit limit(List<Term> running) {
        return running.stream()
                .filter(t -> t.steps().stream().noneMatch(s -> s.what() == Term.What.EXTENDED))
                .flatMap(t -> policies.version(t.policyId()).rule().length().stream()
                        .filter(length -> length.extensionDays() > 0)
                        .map(length -> new Ticket.Limit(t.policyId(), t.due(), length.extensionDays())))
                .findFirst()
                .orElse(null);
    }

    private static Tickets.Owed owed(Term term, Ticket.@Nullable Limit limit) {
        return new Tickets.Owed(term.due(), term.provisional(), term.policyId(), limit);
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
