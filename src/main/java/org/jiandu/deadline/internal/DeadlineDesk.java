package org.jiandu.deadline.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiandu.calendar.Calendars;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.deadline.Asked;
import org.jiandu.deadline.Clock.State;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Duty;
import org.jiandu.deadline.Marks;
import org.jiandu.deadline.Policies;
import org.jiandu.deadline.Policy;
import org.jiandu.deadline.Reckoning;
import org.jiandu.deadline.Rule;
import org.jiandu.deadline.Term;
import org.jiandu.deadline.internal.JdbcDeadlines.Row;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.TicketLine;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.Tickets;
import org.jiandu.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the clocks say, and the sweep that marks them. */
@Service
class DeadlineDesk implements Deadlines {
    private static final int PAGE = 200;
    private static final Actor PORTAL = new Actor.Automatic("deadline");

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
        var calendar = calendars.current();
        boolean citizen = actor instanceof Actor.Citizen;
        return rows.of(ticket).stream()
                .filter(row -> !citizen || Duty.of(row.term().policyId()).toldToCitizen())
                .map(row -> new org.jiandu.deadline.Clock(
                        policies.numbered(row.term().policyId(), row.version()).rule().policy(), row.version(), row.cycle(),
                        row.term(), state(row, now), row.edition(), row.startedAt(), row.endedAt(), row.endedBy(),
                        left(row, CourtZone.dayOf(now), calendar)))
                .toList();
    }

    private static org.jiandu.deadline.Clock.@Nullable Left left(Row row, LocalDate today, WorkCalendar calendar) {
        var due = row.term().due();
        return row.endedAt() != null || due.isBefore(today)
                ? null
                : new org.jiandu.deadline.Clock.Left(
                        calendar.between(today, due), (int) ChronoUnit.DAYS.between(today, due));
    }

    private static State state(Row row, Instant now) {
        var ended = row.endedAt();
        boolean inTime = row.term().inTime(ended == null ? now : ended);
        boolean window = Duty.of(row.term().policyId()) == Duty.WINDOW;
        if (ended == null) {
            return inTime ? State.RUNNING : window ? State.LAPSED : State.OVERDUE;
        }
        if (!Ends.satisfies(row.endedBy())) {
            return inTime || window ? State.ENDED : State.ENDED_LATE;
        }
        return inTime ? State.MET : State.MET_LATE;
    }

    @Override
    public Term term(String policyId, LocalDate dayZero) {
        var rule = policies.version(policyId, dayZero).rule();
        return Reckoning.term(rule.id(), rule.term(), calendars.current(), Reckoning.From.day(dayZero));
    }

    @Override
    public Optional<Policy> policy(String policyId) {
        return policies.find(policyId, today()).map(v -> v.rule().policy());
    }

    @Override
    public Asked.Answer reckon(Asked asked) {
        return asked.over((id, day) -> policies.find(id, day).filter(Policies.Version::stands).map(Policies.Version::rule), calendars.current());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> due(TicketQuery.View view, int most, Actor actor) {
        var lines = new LinkedHashMap<String, TicketLine>();
        @Nullable String after = null;
        do {
            var page = tickets.list(new TicketQuery(view, "", after, PAGE), actor);
            page.rows().forEach(line -> lines.put(line.ticket().id().value(), line));
            after = page.following().orElse(null);
        } while (after != null && lines.size() < most);
        var now = clock.instant();
        return rows.running(lines.keySet()).stream()
                .flatMap(r -> Optional.ofNullable(lines.get(r.ticket().value())).stream().map(line -> new Due(
                        line, policies.numbered(r.term().policyId(), r.version()).rule().policy(), r.term(), r.cycle(),
                        r.startedAt(), !r.term().inTime(now))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> kept(Collection<String> promised, LocalDate first, LocalDate last) {
        return rows.kept(promised, first, last.isBefore(today()) ? last : today().minusDays(1));
    }

    @Override
    public List<Rule> rules() {
        return policies.rules(today());
    }

    private LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }

    @Override
    @Transactional
    public int sweep(Instant now) {
        var calendar = calendars.current();
        var tickets = trail.take(rows.dueTickets(now)); // first the ticket, then its clocks: as every act does
        var claimed = rows.claim(tickets, now);
        var fresh = rows.mark(claimed, now);
        for (var one : fresh) {
            var act = one.mark().missed() ? "deadline_missed" : "deadline_near";
            trail.append(ClockDesk.entry(one.ticket(), now, act, one.term().policyId(), one.cycle())
                    .with("mark", one.mark().code())
                    .with("due", one.term().due().toString()));
        }
        rows.next(claimed.stream()
                .collect(Collectors.toMap(Function.identity(), c -> Marks.after(c.mark(), c.term(), calendar))));
        return claimed.size();
    }

    /** What a citizen is owed: to miss it is to be supervised (督办). A ticket that is under supervision already, or no longer open, is taken as ordered. */
    @Override
    @Transactional
    public int supervise(Instant now) {
        int ordered = 0;
        for (var missed : rows.unordered(Duty.ANSWER.policies())) {
            if (!rows.ordered(missed, now)) {
                continue;
            }
            var name = policies.find(missed.policyId(), today()).map(v -> v.rule().policy().nameZh()).orElse("");
            var words = name + "：最后一天是 " + CourtDates.formal(missed.due(), Locale.SIMPLIFIED_CHINESE) + "，已经超过。";
            tickets.page(missed.ticket(), PORTAL).ifPresent(page -> tickets.handle(
                    missed.ticket(), page.ticket().version(),
                    new Command.Remark(Command.Remark.What.SUPERVISE, words), PORTAL));
            ordered++;
        }
        return ordered;
    }
}
