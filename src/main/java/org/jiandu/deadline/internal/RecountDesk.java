package org.jiandu.deadline.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiandu.calendar.CalendarAdopted;
import org.jiandu.calendar.Calendars;
import org.jiandu.calendar.Revisions;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.deadline.DateBroughtForward;
import org.jiandu.deadline.Duty;
import org.jiandu.deadline.Fate;
import org.jiandu.deadline.Recounts;
import org.jiandu.deadline.internal.JdbcRecounts.Move;
import org.jiandu.deadline.internal.JdbcRecounts.Place;
import org.jiandu.deadline.internal.JdbcRecounts.Recount;
import org.jiandu.deadline.internal.JdbcRecounts.Running;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Sha256;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Tickets;
import org.jiandu.trail.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries an adopted calendar through the clocks that run, a few hundred in one transaction (S13). */
@Service
class RecountDesk implements Recounts {
    /** Clocks that are changed in one transaction; acts on their tickets wait for no more than these. */
    private static final int AT_ONCE = 300;

    private final JdbcRecounts rows;
    private final Anew anew;
    private final ClockDesk clocks;
    private final PolicyBook policies;
    private final Calendars calendars;
    private final Revisions revisions;
    private final Tickets tickets;
    private final Trail trail;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RecountDesk(
            JdbcRecounts rows, Anew anew, ClockDesk clocks, PolicyBook policies, Calendars calendars, Revisions revisions,
            Tickets tickets, Trail trail, ApplicationEventPublisher facts, Clock clock) {
        this.rows = rows;
        this.anew = anew;
        this.clocks = clocks;
        this.policies = policies;
        this.calendars = calendars;
        this.revisions = revisions;
        this.tickets = tickets;
        this.trail = trail;
        this.facts = facts;
        this.clock = clock;
    }

    /** What is over stays as it was: only dates from today on are looked at. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CalendarAdopted fact) {
        rows.begin(fact, later(fact.from(), today()));
    }

    @Override
    @Transactional
    public boolean work(Instant now) {
        var taken = rows.take();
        taken.ifPresent(recount -> step(recount, now));
        return taken.isPresent();
    }

    private void step(Recount recount, Instant now) {
        var page = rows.page(recount.edition(), recount.after());
        var touched = page.stream().filter(c -> anew.touched(c, recount.changed())).limit(AT_ONCE).toList();
        if (!touched.isEmpty()) {
            carry(recount, touched, now);
        }
        if (page.isEmpty()) {
            var moves = rows.moves(recount.revision());
            rows.end(recount.revision(), now);
            revisions.done(recount.revision(), moved(moves), sha256(moves));
        } else {
            rows.moveOn(recount.revision(), (touched.size() < AT_ONCE ? page : touched).getLast().place());
        }
    }

    private void carry(Recount recount, List<Running> touched, Instant now) {
        tickets.hold(touched.stream().map(Running::ticket).distinct().toList());
        var calendar = calendars.current();
        var owed = new LinkedHashSet<TicketId>();
        for (var running : touched) {
            var fate = anew.fate(running.term(), running.version(), running.basis(), calendar, CourtZone.dayOf(now)).orElseThrow();
            var next = Anew.next(running.nextMark(), fate, calendar);
            if (rows.recount(running, fate.term(), next, recount.edition())) {
                tell(recount, Move.of(running, fate), now);
                if (Duty.of(running.term().policyId()) == Duty.ANSWER) {
                    owed.add(running.ticket());
                }
            }
        }
        owed.forEach(clocks::showOwed);
    }

    private void tell(Recount recount, Move move, Instant now) {
        if (move.kind() == Fate.Kind.SAME) {
            return;
        }
        rows.moved(recount.revision(), move);
        if (move.kind().moves()) {
            trail.append(ClockDesk.entry(move.ticket(), now, "deadline_moved", move.policyId(), move.cycle())
                    .with("was", move.was().toString())
                    .with("due", move.due().toString())
                    .with("revision", recount.revision())
                    .with("edition", recount.edition()));
        }
        if (move.kind() == Fate.Kind.EARLIER) {
            facts.publishEvent(new DateBroughtForward(move.ticket(), move.policyId(), move.was(), move.due()));
        }
    }

    /** In one snapshot; the same questions in the same order as the effect. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Dry> dry(int revision, Actor actor) {
        return revisions.change(revision).map(change -> {
            NavigableSet<LocalDate> changed = new TreeSet<>(change.days());
            int edition = calendars.edition().number() + 1;
            return told(moves(edition, Place.before(later(change.from(), today())), changed, change.after()), actor);
        });
    }

    private List<Move> moves(int edition, Place from, NavigableSet<LocalDate> changed, WorkCalendar calendar) {
        var moves = new ArrayList<Move>();
        var place = from;
        for (var page = rows.page(edition, place); !page.isEmpty(); page = rows.page(edition, place)) {
            for (var running : page) {
                if (anew.touched(running, changed)) {
                    anew.fate(running.term(), running.version(), running.basis(), calendar, today())
                            .filter(fate -> fate.kind() != Fate.Kind.SAME)
                            .ifPresent(fate -> moves.add(Move.of(running, fate)));
                }
            }
            place = page.getLast().place();
        }
        return moves;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Dry> done(int revision, Actor actor) {
        return rows.known(revision) ? Optional.of(told(rows.moves(revision), actor)) : Optional.empty();
    }

    private Dry told(List<Move> moves, Actor actor) {
        Map<Fate.Kind, Integer> kinds = new EnumMap<>(Fate.Kind.class);
        moves.forEach(m -> kinds.merge(m.kind(), 1, Integer::sum));
        var lines = moves.stream()
                .sorted(Comparator.comparing((Move m) -> !m.kind().conflict())
                        .thenComparing(m -> !m.kind().moves())
                        .thenComparing(Move::due)
                        .thenComparing(Move::line))
                .limit(5L * SHOWN) // a reader who sees few is not to wait for all
                .flatMap(m -> line(m, actor).stream())
                .limit(SHOWN)
                .toList();
        int moved = moved(moves);
        return new Dry(moved, moves.size() - moved, sha256(moves), kinds, lines, moves.size() - lines.size());
    }

    private Optional<Line> line(Move move, Actor actor) {
        return tickets.number(move.ticket(), actor).map(number -> new Line(
                number.value(), policies.version(move.policyId(), today()).rule().policy(), move.was(), move.due(),
                move.reckoned(), move.kind()));
    }

    private static int moved(List<Move> moves) {
        return Math.toIntExact(moves.stream().filter(m -> m.kind().moves()).count());
    }

    private static String sha256(List<Move> moves) {
        return Sha256.hex(moves.stream()
                .filter(m -> m.kind().moves())
                .map(Move::line)
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
