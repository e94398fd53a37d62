package org.jiandu.deadline.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jiandu.calendar.Calendars;
import org.jiandu.calendar.Calendars.Edition;
import org.jiandu.deadline.Duty;
import org.jiandu.deadline.Fate;
import org.jiandu.deadline.Marks;
import org.jiandu.deadline.Policies.Version;
import org.jiandu.deadline.Reckoning;
import org.jiandu.deadline.Term;
import org.jiandu.deadline.internal.JdbcDeadlines.Basis;
import org.jiandu.deadline.internal.JdbcDeadlines.Instead;
import org.jiandu.deadline.internal.JdbcDeadlines.Row;
import org.jiandu.deadline.internal.JdbcDeadlines.Start;
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

/** Starts, ends and moves clocks inside the transaction of the fact, always with an entry in the ticket's trail. */
@Service
class ClockDesk {
    /** The day a higher office set for its report is a clock of its own. */
    static final String REPORT_UP = "UP-REPORT";

    private final JdbcDeadlines rows;
    private final PolicyBook policies;
    private final Calendars calendars;
    private final Anew anew;
    private final Tickets tickets;
    private final Trail trail;

    ClockDesk(
            JdbcDeadlines rows, PolicyBook policies, Calendars calendars, Anew anew, Tickets tickets, Trail trail) {
        this.rows = rows;
        this.policies = policies;
        this.calendars = calendars;
        this.anew = anew;
        this.tickets = tickets;
        this.trail = trail;
    }

    /** In the transaction of its fact; a second start in the same cycle changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(TicketId ticket, String policyId, int cycle, LocalDate dayZero, Instant at) {
        start(ticket, policyId, cycle, dayZero.atStartOfDay(), at);
    }

    /** A clock that may run more than once: each time counts as one of its own, and one that runs goes on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startAgain(TicketId ticket, String policyId, Instant at) {
        startAgain(ticket, policyId, CourtZone.dayOf(at).atStartOfDay(), at);
    }

    /** As {@link #startAgain(TicketId, String, Instant)}, for a term in hours. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startNow(TicketId ticket, String policyId, Instant at) {
        startAgain(ticket, policyId, LocalDateTime.ofInstant(at, CourtZone.ZONE), at);
    }

    private void startAgain(TicketId ticket, String policyId, LocalDateTime from, Instant at) {
        var before = rows.of(ticket).stream().filter(r -> r.term().policyId().equals(policyId)).toList();
        if (before.stream().allMatch(r -> r.endedAt() != null)) {
            start(ticket, policyId, before.size() + 1, from, at);
        }
    }

    private void start(TicketId ticket, String policyId, int cycle, LocalDateTime from, Instant at) {
        var version = policies.version(policyId, from.toLocalDate());
        if (version.stands()) {
            var edition = calendars.held();
            start(ticket, begun(version, cycle, term(version, from, Basis.PLAIN, edition), edition), at);
        }
    }

    private static Term term(Version version, LocalDateTime from, Basis basis, Edition edition) {
        var rule = version.rule();
        return Reckoning.term(rule.id(), rule.term(), edition.calendar(), basis.from(from));
    }

    /** A day somebody else set: nothing is counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startOn(TicketId ticket, String policyId, LocalDate dayZero, LocalDate due, Instant at) {
        var steps = List.of(
                new Term.Step(Term.What.DAY_ZERO, dayZero, dayZero, 0, null, null),
                new Term.Step(Term.What.LAST_DAY, due, due, 0, null, null));
        var term = new Term(policyId, dayZero, due, due, CourtZone.endOf(due), false, steps);
        start(ticket, begun(policies.version(policyId, dayZero), 1, term, calendars.held()), at);
    }

    private static Start begun(Version version, int cycle, Term term, Edition edition) {
        return new Start(cycle, version.number(), term, first(term, edition), edition.number());
    }

    private void start(TicketId ticket, Start clock, Instant at) {
        if (rows.start(ticket, clock, at)) {
            trail.append(told(
                    entry(ticket, at, "deadline_set", clock.term().policyId(), clock.cycle())
                            .with("version", clock.version())
                            .with("edition", clock.edition()),
                    clock.term()));
        }
    }

    private static Marks.@Nullable Mark first(Term term, Edition edition) {
        return Duty.of(term.policyId()) == Duty.WINDOW ? null : Marks.first(term, edition.calendar());
    }

    /** Ends the running clocks of these policies. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(TicketId ticket, Set<String> policies, Instant at, String by) {
        end(ticket, row -> policies.contains(row.term().policyId()), at, by);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void endAllBut(TicketId ticket, Set<String> policies, Instant at, String by) {
        end(ticket, row -> !policies.contains(row.term().policyId()), at, by);
    }

    private void end(TicketId ticket, Predicate<Row> which, Instant at, String by) {
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
                .filter(r -> r.runs(policyId) && r.cycle() == cycle)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to extend: " + ticket + " " + policyId));
        var basis = new Basis(days, row.basis().pausedFrom(), row.basis().pausedUntil());
        replace(ticket, row, basis, "deadline_extended", at);
    }

    /** An internal target stands still, {@code until} at the latest: it runs again by itself (S8). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(TicketId ticket, Set<String> targets, LocalDate until, Instant at) {
        for (var row : running(ticket)) {
            if (targets.contains(row.term().policyId()) && at.isBefore(row.term().breachAt())) {
                replace(ticket, row, new Basis(row.basis().extendedDays(), CourtZone.dayOf(at), until), "deadline_paused", at);
            }
        }
    }

    /** What stood still runs again from the day of {@code at}, where it would not have done so earlier by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unpause(TicketId ticket, Instant at) {
        var today = CourtZone.dayOf(at);
        for (var row : running(ticket)) {
            var until = row.basis().pausedUntil();
            if (until != null && today.isBefore(until)) {
                var basis = new Basis(row.basis().extendedDays(), row.basis().pausedFrom(), today);
                replace(ticket, row, basis, "deadline_unpaused", at);
            }
        }
    }

    private void replace(TicketId ticket, Row row, Basis basis, String act, Instant at) {
        var version = policies.numbered(row.term().policyId(), row.version());
        var edition = calendars.held();
        var term = term(version, row.term().dayZero().atStartOfDay(), basis, edition);
        rows.replace(ticket, row.cycle(), new Instead(term, basis, first(term, edition), edition.number()));
        trail.append(told(entry(ticket, at, act, term.policyId(), row.cycle()), term));
    }

    private static Entry told(Entry entry, Term term) {
        return entry.with("day_zero", term.dayZero().toString())
                .with("due", term.due().toString())
                .with("provisional", term.provisional());
    }

    /** 并案: its own clocks end, and the earlier of two same terms governs what goes on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(TicketId ticket, TicketId into, Instant at) {
        for (var own : running(ticket)) {
            running(into).stream()
                    .filter(r -> r.term().policyId().equals(own.term().policyId()))
                    .filter(r -> own.term().due().isBefore(r.term().due()))
                    .forEach(r -> bringForward(into, r, own, at));
        }
        showOwed(into);
        endAllBut(ticket, Set.of(), at, Ends.MERGED);
    }

    private void bringForward(TicketId into, Row later, Row earlier, Instant at) {
        var term = earlier.term();
        rows.replace(into, later.cycle(), new Instead(term, earlier.basis(), first(term, calendars.held()), earlier.edition()));
        trail.append(told(entry(into, at, "deadline_brought_forward", term.policyId(), later.cycle()), term));
    }

    /** What ended for {@code reason} runs again, as if it never had. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(TicketId ticket, Instant at, String reason) {
        for (var row : rows.of(ticket)) {
            if (reason.equals(row.endedBy())) {
                var edition = calendars.held();
                var term = resumed(row, edition, CourtZone.dayOf(at));
                rows.reopen(ticket, row);
                rows.replace(ticket, row.cycle(), new Instead(term, row.basis(), first(term, edition), edition.number()));
                trail.append(entry(ticket, at, "deadline_resumed", term.policyId(), row.cycle())
                        .with("due", term.due().toString()));
            }
        }
    }

    /** The calendar may have changed while it stood still. */
    private Term resumed(Row row, Edition edition, LocalDate today) {
        return row.edition() == edition.number()
                ? row.term()
                : anew.fate(row.term(), row.version(), row.basis(), edition.calendar(), today).map(Fate::term).orElse(row.term());
    }

    /** Day 0 of a clock of this ticket, or {@code other} where it never had one. */
    LocalDate dayZero(TicketId ticket, Set<String> policies, LocalDate other) {
        return rows.of(ticket).stream()
                .map(Row::term)
                .filter(t -> policies.contains(t.policyId()))
                .map(Term::dayZero)
                .findFirst()
                .orElse(other);
    }

    boolean runs(TicketId ticket, String policyId) {
        return rows.of(ticket).stream().anyMatch(r -> r.runs(policyId));
    }

    /** @throws java.util.NoSuchElementException where no such clock runs */
    LocalDate dueOf(TicketId ticket, String policyId) {
        return rows.of(ticket).stream().filter(r -> r.runs(policyId)).findFirst().orElseThrow().term().due();
    }

    /** Tells the ticket which date it now shows and is sorted by, and which term may still be extended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void showOwed(TicketId ticket) {
        var owed = running(ticket).stream().filter(r -> Duty.of(r.term().policyId()) == Duty.ANSWER).toList();
        tickets.owed(
                ticket,
                owed.stream()
                        .map(Row::term)
                        .min(Comparator.comparing(Term::due))
                        .map(term -> new Tickets.Owed(term.due(), term.provisional(), term.policyId(), limit(owed)))
                        .orElse(null));
    }

    private Ticket.@Nullable Limit limit(List<Row> running) {
        return running.stream()
                .filter(r -> r.basis().extendedDays() == 0)
                .flatMap(r -> policies.numbered(r.term().policyId(), r.version()).rule().length().stream()
                        .filter(length -> length.extensionDays() > 0)
                        .map(length -> new Ticket.Limit(r.term().policyId(), r.term().due(), length.extensionDays())))
                .findFirst()
                .orElse(null);
    }

    private List<Row> running(TicketId ticket) {
        return rows.of(ticket).stream().filter(r -> r.endedAt() == null).toList();
    }

    static Entry entry(TicketId ticket, Instant at, String act, String policyId, int cycle) {
        return Entry.of(ticket.value(), at, Entry.By.SYSTEM, act).with("policy", policyId).with("cycle", cycle);
    }
}
