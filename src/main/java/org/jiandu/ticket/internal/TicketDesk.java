package org.jiandu.ticket.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiandu.calendar.Calendars;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.Slice;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Decision;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Now;
import org.jiandu.ticket.Outcome;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.TicketCounts;
import org.jiandu.ticket.TicketFact;
import org.jiandu.ticket.TicketLine;
import org.jiandu.ticket.TicketNumber;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.ticket.Tickets;
import org.jiandu.ticket.Version;
import org.jiandu.trail.Leaf;
import org.jiandu.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The desk through which every ticket comes in and changes: the row, its trail and its facts in one transaction. */
@Service
class TicketDesk implements Tickets {
    private final JdbcTickets tickets;
    private final TicketSeals seals;
    private final Trail trail;
    private final ApplicationEventPublisher facts;
    private final Calendars calendars;
    private final Clock clock;

    TicketDesk(
            JdbcTickets tickets, TicketSeals seals, Trail trail, ApplicationEventPublisher facts, Calendars calendars,
            Clock clock) {
        this.tickets = tickets;
        this.seals = seals;
        this.trail = trail;
        this.facts = facts;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    @Transactional
    public RegisterOutcome register(Registration typed, Actor actor) {
        var registration = typed.normalised();
        var now = now();
        var faults = registration.faults(actor, CourtZone.dayOf(now));
        if (!faults.isEmpty()) {
            return new RegisterOutcome.Refused(faults);
        }
        var id = new TicketId("t_" + UUID.randomUUID().toString().replace("-", ""));
        var fact = new TicketFact.Registered(
                id, now, registration.receivedOn(), registration.channel(), registration.kind());
        trail.open(id.value());
        var leaf = trail.append(Evidence.registering(fact, registration, actor));
        tickets.insert(id, registration, now);
        tickets.insert(id, event(fact, actor, "", leaf), false);
        facts.publishEvent(fact);
        var number = tickets.number(id, CourtZone.dayOf(now).getYear());
        return new RegisterOutcome.Registered(registration.ticket(id, number, now), leaf);
    }

    @Override
    @Transactional
    public Outcome handle(TicketId id, Version seen, Command typed, Actor actor) {
        var found = tickets.find(id, actor);
        if (found.isEmpty()) {
            return new Outcome.NotFound(); // walled, sealed, unknown: the same answer
        }
        var ticket = found.get();
        if (!ticket.version().equals(seen)) {
            return new Outcome.Stale(ticket.version());
        }
        var command = Texts.normalised(typed);
        return switch (ticket.decide(command, actor, today())) {
            case Decision.Refused(var reasons) -> new Outcome.Refused(reasons);
            case Decision.Done done -> tickets.update(done.ticket()) ? written(command, done, actor) : overtaken(id);
        };
    }

    private Outcome written(Command command, Decision.Done done, Actor actor) {
        var next = done.ticket();
        if (command instanceof Command.Triage || command instanceof Command.Seal) {
            tickets.accuse(next);
        }
        if (command instanceof Command.Seal) {
            tickets.seal(next.id(), new Actor.Automatic("ticket"));
        }
        var text = told(command, done);
        for (var fact : done.facts()) {
            var entry = Evidence.of(fact, actor, text);
            var leaf = trail.append(command instanceof Command.Triage ? Evidence.accusing(entry, next) : entry);
            tickets.insert(next.id(), event(fact, actor, text, leaf), next.sealed());
            facts.publishEvent(fact);
        }
        return new Outcome.Done(next.after());
    }

    /** An approval tells the citizen the words that were approved. */
    private String told(Command command, Decision.Done done) {
        return switch (command.name()) {
            case APPROVE_ANSWER -> Timeline.draft(tickets.timeline(done.ticket().id()));
            case CONCLUDE -> Timeline.conclusion(tickets.timeline(done.ticket().id()));
            case TRIAGE, SEAL, PROPOSE, RETURN_PROPOSAL, ASSIGN, SIGN_FOR, SUBMIT_ANSWER, RETURN_ANSWER, CLOSE,
                    ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, RETURN_CONCLUSION, OBJECT, URGE, NOTE, ADD, RATE,
                    REOPEN, WITHDRAW -> done.text();
        };
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
        return tickets.find(id, actor).flatMap(ticket -> tickets.content(id, actor).map(content -> {
            var timeline = tickets.timeline(id);
            return new TicketPage(
                    ticket, content.text(), Timeline.mayReadDraft(ticket, actor) ? Timeline.draft(timeline) : "",
                    Timeline.as(timeline, actor), ticket.openTo(actor, today()), content.owed());
        }));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean visible(TicketId id, Actor actor) {
        return actor instanceof Actor.Automatic || tickets.find(id, actor).isPresent();
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
        return tickets.list(query, actor, CourtZone.dayOf(now), now);
    }

    @Override
    @Transactional(readOnly = true)
    public TicketCounts counts(Actor actor, LocalDate today) {
        var now = now();
        return new TicketCounts(
                tickets.count(View.TODO, actor, today, now), tickets.count(View.OPEN, actor, today, now),
                tickets.count(View.OVERDUE, actor, today, now), tickets.countDueOn(today, actor));
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
                .map(content -> seals.openIdentity(id, content.identity()))
                .map(identity ->
                        switch (actor) {
                            case Actor.Citizen _, Actor.Automatic _ -> identity;
                            case Actor.Visitor _ -> identity.masked();
                            case Actor.Staff staff -> shown(id, identity, staff);
                        });
    }

    private Identity shown(TicketId id, Identity identity, Actor.Staff staff) {
        var ticket = tickets.find(id, staff).orElseThrow();
        boolean whole = ticket.sealed() ? staff.is(Role.DISCIPLINE) : Todo.knowsPeople(staff);
        if (!whole || identity.anonymous()) {
            return identity.masked();
        }
        var fact = new TicketFact.IdentityViewed(ticket.id(), now(), staff.department());
        var leaf = trail.append(Evidence.of(fact, staff, ""));
        tickets.insert(ticket.id(), event(fact, staff, "", leaf), ticket.sealed());
        facts.publishEvent(fact);
        return identity;
    }

    @Override
    @Transactional
    public void owed(TicketId id, @Nullable Owed owed) {
        tickets.owed(id, owed);
    }

    private static Event event(TicketFact fact, Actor actor, String text, Leaf leaf) {
        var staff = actor instanceof Actor.Staff s ? s : null;
        return new Event(
                leaf.n(), fact.at(), fact.act(), staff == null ? null : staff.id(),
                staff == null ? null : staff.department(), target(fact), text, leaf.hash());
    }

    private static @Nullable DepartmentCode target(TicketFact fact) {
        return switch (fact) {
            case TicketFact.Proposed(var _, var _, var to) -> to;
            case TicketFact.Assigned(var _, var _, var to, var _, var _) -> to;
            case TicketFact.RedirectProposed(var _, var _, var to) -> to;
            case TicketFact.SupplementAsked _, TicketFact.RefusalProposed _, TicketFact.ConclusionReturned _,
                    TicketFact.NotAccepted _, TicketFact.Redirected _, TicketFact.Objected _, TicketFact.Urged _,
                    TicketFact.Noted _,
                    TicketFact.Registered _, TicketFact.Triaged _, TicketFact.Sealed _, TicketFact.ProposalReturned _,
                    TicketFact.SignedFor _, TicketFact.AnswerSubmitted _, TicketFact.AnswerReturned _,
                    TicketFact.Answered _, TicketFact.Closed _, TicketFact.Added _, TicketFact.Rated _,
                    TicketFact.Reopened _, TicketFact.Withdrawn _, TicketFact.IdentityViewed _ -> null;
        };
    }

    private Now today() {
        return new Now(now(), calendars.current());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
