package org.jiandu.ticket.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jiandu.calendar.Calendars;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.Slice;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Decision;
import org.jiandu.ticket.Door;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Likeness;
import org.jiandu.ticket.Now;
import org.jiandu.ticket.Outcome;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketCounts;
import org.jiandu.ticket.TicketFact;
import org.jiandu.ticket.TicketLine;
import org.jiandu.ticket.TicketNumber;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.ticket.Tickets;
import org.jiandu.ticket.Version;
import org.jiandu.ticket.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The desk through which every ticket comes in and changes: the row, its trail and its facts in one transaction. */
@Service
class TicketDesk implements Tickets {
    private static final Duration ALIKE_WITHIN = Duration.ofDays(400);

    private final JdbcTickets tickets;
    private final JdbcLists lists;
    private final JdbcParts parts;
    private final TicketSeals seals;
    private final TicketWriter writer;
    private final Calendars calendars;
    private final House house;
    private final Clock clock;

    TicketDesk(
            JdbcTickets tickets, JdbcLists lists, JdbcParts parts, TicketSeals seals, TicketWriter writer, Calendars calendars,
            House house, Clock clock) {
        this.tickets = tickets;
        this.lists = lists;
        this.parts = parts;
        this.seals = seals;
        this.writer = writer;
        this.calendars = calendars;
        this.house = house;
        this.clock = clock;
    }

    @Override
    @Transactional
    public RegisterOutcome register(Registration typed, Actor actor) {
        var registration = typed.normalised();
        var now = now();
        var faults = registration.faults(actor, CourtZone.dayOf(now));
        return faults.isEmpty()
                ? writer.enter(registration, actor, now)
                : new RegisterOutcome.Refused(faults);
    }

    @Override
    @Transactional
    public Outcome handle(TicketId id, Version seen, Command typed, Actor actor) {
        var found = find(id, actor);
        if (found.isEmpty()) {
            return new Outcome.NotFound(); // walled, sealed, unknown: the same answer
        }
        var ticket = found.get();
        if (!ticket.version().equals(seen)) {
            return new Outcome.Stale(ticket.version());
        }
        var command = Texts.normalised(typed);
        return switch (ticket.decide(command, actor, now(command, actor))) {
            case Decision.Refused(var reasons) -> new Outcome.Refused(reasons);
            case Decision.Done done ->
                tickets.update(done.ticket()) ? new Outcome.Done(writer.write(ticket, command, done, actor)) : overtaken(id);
        };
    }

    private Optional<Ticket> find(TicketId id, Actor actor) {
        return tickets.find(id, actor).map(parts::whole);
    }

    /** The moment, and the other ticket where the command names one. */
    private Now now(Command command, Actor actor) {
        return command instanceof Command.Merge(var into, var _)
                ? new Now(
                        now(), calendars.current(), house,
                        tickets.find(into, actor).flatMap(id -> tickets.find(id, actor)).orElse(null))
                : today();
    }

    private Outcome overtaken(TicketId id) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return tickets.find(id, new Actor.Automatic("ticket"))
                .<Outcome>map(t -> new Outcome.Stale(t.version()))
                .orElseGet(Outcome.NotFound::new);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TicketPage> page(TicketId id, Actor actor) {
        return find(id, actor).flatMap(ticket -> tickets.content(id, actor).map(content -> {
            var timeline = tickets.timeline(id);
            boolean drafts = Timeline.mayReadDraft(ticket, actor);
            boolean answer = drafts || (ticket.answeredAt() != null && !ticket.stage().open());
            return new TicketPage(
                    ticket, content.text(), drafts ? Timeline.draft(timeline) : "",
                    answer ? parts.answer(id, ticket.cycle()) : List.of(), content.particulars(),
                    Timeline.as(timeline, actor), ticket.openTo(actor, today()), content.owed());
        }));
    }

    @Override
    public List<Door> doors(Ticket ticket, Actor actor) {
        return ticket.openTo(actor, today());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean visible(TicketId id, Actor actor) {
        return actor instanceof Actor.Automatic || tickets.find(id, actor).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean onlyReads(TicketId id, Actor actor) {
        return actor instanceof Actor.Staff staff && find(id, actor).filter(t -> Visibility.onlyReads(staff, t)).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TicketId> find(TicketNumber number, Actor actor) {
        return tickets.find(number, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<TicketLine> list(TicketQuery query, Actor actor) {
        var now = now();
        return lists.list(query, actor, CourtZone.dayOf(now), now);
    }

    @Override
    @Transactional(readOnly = true)
    public TicketCounts counts(Actor actor, LocalDate today) {
        var now = now();
        return new TicketCounts(
                lists.count(View.TODO, actor, today, now), lists.count(View.OPEN, actor, today, now),
                lists.count(View.OVERDUE, actor, today, now), lists.count(View.UNREAD, actor, today, now),
                lists.countDueOn(today, actor));
    }

    @Override
    @Transactional(readOnly = true)
    public List<HandedOver> handedOver(Actor actor) {
        return actor instanceof Actor.Staff staff && (Todo.knowsPeople(actor) || staff.is(Role.DISCIPLINE))
                ? tickets.handedOver(staff)
                : List.of();
    }

    @Override
    @Transactional
    public Optional<Identity> identity(TicketId id, Actor actor) {
        return tickets.content(id, actor)
                .map(content -> seals.openIdentity(id, content.identity()).with(seals.openPersonal(id, content.personal())))
                .map(identity ->
                        switch (actor) {
                            case Actor.Citizen _, Actor.Automatic _ -> identity;
                            case Actor.Visitor _ -> identity.masked();
                            case Actor.Staff staff -> shown(id, identity, staff);
                        });
    }

    private Identity shown(TicketId id, Identity identity, Actor.Staff staff) {
        var ticket = tickets.find(id, staff).orElseThrow();
        boolean knows = ticket.sealed() ? staff.is(Role.DISCIPLINE) : Todo.knowsPeople(staff);
        if (identity.anonymous()) {
            return identity.masked();
        }
        if (!knows) {
            return parts.unmasked(id, staff, now()) ? identity : identity.masked();
        }
        writer.record(new TicketFact.IdentityViewed(ticket.id(), now(), staff.department()), staff, "", ticket.sealed());
        return identity;
    }

    @Override
    @Transactional
    public List<Refusal> unmask(TicketId id, String typed, Actor actor) {
        var reason = Registration.normalised(typed);
        var found = find(id, actor);
        if (found.isEmpty() || !(actor instanceof Actor.Staff staff)) {
            return List.of(Refusal.of("ticket.refused.unmask.role"));
        }
        boolean handles = staff.is(Role.HANDLER) || staff.is(Role.LEADER) || staff.is(Role.PRESIDENT);
        if (found.get().sealed() || !handles || Visibility.onlyReads(staff, found.get())) {
            return List.of(Refusal.of("ticket.refused.unmask.role"));
        }
        if (reason.length() < 5 || reason.length() > 200) {
            return List.of(Refusal.of("ticket.refused.unmask.reason").at("reason"));
        }
        var now = now();
        parts.unmask(id, staff, now.plus(Duration.ofMinutes(UNMASKED_MINUTES)));
        writer.record(new TicketFact.IdentityViewed(id, now, staff.department()), staff, reason, false);
        return List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Labelled> labels(Actor actor) {
        return tickets.labels(actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Given> answers(TicketId except, Actor actor) {
        return tickets.answers(except, actor);
    }

    @Override
    @Transactional
    public void owed(TicketId id, @Nullable Owed owed) {
        tickets.owed(id, owed);
    }

    @Override
    @Transactional
    public void hold(List<TicketId> ids) {
        parts.hold(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TicketNumber> number(TicketId id, Actor actor) {
        return tickets.find(id, actor).map(Ticket::number);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alike> alike(Registration typed, Actor actor) {
        var registration = typed.normalised();
        var now = now();
        var today = CourtZone.dayOf(now);
        var mine = Likeness.of(registration.text());
        var found = new LinkedHashMap<TicketId, Alike>();
        lists.samePerson(registration, actor, today)
                .forEach(line -> found.put(line.ticket().id(), new Alike(line, true, 0)));
        tickets.recentTexts(actor, now.minus(ALIKE_WITHIN)).forEach((id, text) -> {
            int likeness = mine.to(Likeness.of(text));
            var known = found.get(id);
            if (known != null) {
                found.put(id, new Alike(known.line(), true, likeness));
            } else if (likeness >= Likeness.SAME_MATTER) {
                lists.line(id, actor, today).ifPresent(line -> found.put(id, new Alike(line, false, likeness)));
            }
        });
        return found.values().stream()
                .sorted(Comparator.comparingInt(Alike::likeness).reversed())
                .limit(20)
                .toList();
    }

    private Now today() {
        return new Now(now(), calendars.current(), house, null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
