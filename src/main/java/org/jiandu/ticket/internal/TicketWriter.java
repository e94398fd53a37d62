package org.jiandu.ticket.internal;

import java.time.Instant;
import java.util.UUID;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Decision;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketFact;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.Tickets.RegisterOutcome;
import org.jiandu.trail.Leaf;
import org.jiandu.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was decided: rows, trail and facts, in the transaction of the desk. */
@Component
class TicketWriter {
    private static final Actor PORTAL = new Actor.Automatic("ticket");

    private final JdbcTickets tickets;
    private final JdbcParts parts;
    private final TicketSeals seals;
    private final AnswerText answers;
    private final Trail trail;
    private final ApplicationEventPublisher facts;

    TicketWriter(
            JdbcTickets tickets, JdbcParts parts, TicketSeals seals, AnswerText answers, Trail trail,
            ApplicationEventPublisher facts) {
        this.tickets = tickets;
        this.parts = parts;
        this.seals = seals;
        this.answers = answers;
        this.trail = trail;
        this.facts = facts;
    }

    /** A new ticket; its number is drawn last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegisterOutcome enter(Registration registration, Actor actor, Instant now) {
        var id = new TicketId("t_" + UUID.randomUUID().toString().replace("-", ""));
        var fact = new TicketFact.Registered(
                id, now, registration.receivedOn(), registration.channel(), registration.kind(),
                registration.source().source(), registration.source().urgent(), registration.source().reportDue());
        trail.open(id.value());
        var leaf = trail.append(Evidence.registering(fact, registration, actor));
        tickets.insert(id, registration, now);
        tickets.insert(id, event(fact, actor, "", leaf), false);
        facts.publishEvent(fact);
        var number = tickets.number(id, CourtZone.dayOf(now).getYear());
        var ticket = registration.ticket(id, number, now);
        parts.demands(id, ticket.demands());
        return new RegisterOutcome.Registered(ticket, leaf);
    }

    /** @return the ticket as the next reader finds it */
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket write(Ticket before, Command command, Decision.Done done, Actor actor) {
        var next = done.ticket();
        parts.update(before, next);
        if (command instanceof Command.Triage || command instanceof Command.Seal) {
            tickets.accuse(next);
        }
        if (command instanceof Command.SubmitAnswer(var answer)) {
            parts.answer(next.id(), next.cycle(), answer);
        }
        if (command instanceof Command.Seal) {
            tickets.seal(next.id(), PORTAL);
            parts.seal(next.id(), next.cycle());
        }
        for (var deed : done.deeds()) {
            var fact = deed.fact();
            record(fact, actor, told(command, before, deed), fact.ticket().equals(next.id()) ? next : null);
        }
        if (command instanceof Command.Split split) {
            split(before, split, actor, next.stage());
        }
        return next.after();
    }

    /** One fact: its leaf, its place on the timeline, its effects. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(TicketFact fact, Actor actor, String text, boolean sealed) {
        var leaf = trail.append(Evidence.of(fact, actor, text));
        tickets.insert(fact.ticket(), event(fact, actor, text, leaf), sealed);
        facts.publishEvent(fact);
    }

    /** @param ticket the ticket the fact is of, as it stands now; null for another one, which is not sealed */
    private void record(TicketFact fact, Actor actor, String text, @Nullable Ticket ticket) {
        if (!(fact instanceof TicketFact.Triaged) || ticket == null) {
            record(fact, actor, text, ticket != null && ticket.sealed());
            return;
        }
        var leaf = trail.append(Evidence.accusing(Evidence.of(fact, actor, text), ticket));
        tickets.insert(fact.ticket(), event(fact, actor, text, leaf), ticket.sealed());
        facts.publishEvent(fact);
    }

    /** An approval tells the citizen the words that were approved. */
    private String told(Command command, Ticket before, Decision.Deed deed) {
        return switch (deed.fact()) {
            case TicketFact.Answered(var id, var _, var _) -> Timeline.draft(tickets.timeline(id));
            case TicketFact.NotAccepted(var id, var _) -> Timeline.conclusion(tickets.timeline(id));
            case TicketFact.Redirected(var id, var _) -> Timeline.conclusion(tickets.timeline(id));
            case TicketFact.Invalidated(var id, var _) -> Timeline.conclusion(tickets.timeline(id));
            case TicketFact.Extended extended -> Timeline.conclusion(tickets.timeline(extended.ticket()));
            case TicketFact.AnswerSubmitted _ ->
                command instanceof Command.SubmitAnswer(var answer) ? answers.compose(before, answer) : deed.text();
            case TicketFact _ -> deed.text();
        };
    }

    /** 分案: the accusation goes on sealed, with the whole text as it was; the other half stays. */
    private void split(Ticket before, Command.Split split, Actor actor, Stage stage) {
        var content = tickets.content(before.id(), PORTAL).orElseThrow();
        tickets.keepBody(before.id(), content.text(), split.stays());
        var identity = seals.openIdentity(before.id(), content.identity());
        var registration = new Registration(
                before.channel(), Kind.COMPLAINT, split.accusation(), before.item(), before.receivedOn(), "", identity);
        if (!(enter(registration, actor, stage.at().isAfter(before.registeredAt()) ? stage.at() : before.registeredAt())
                instanceof RegisterOutcome.Registered(var fresh, var _))) {
            throw new IllegalStateException("a half of " + before.id() + " was not registered");
        }
        if (!(fresh.decide(new Command.Seal(TicketClass.REPORT), actor, new org.jiandu.ticket.Now(
                fresh.registeredAt(), new org.jiandu.calendar.WorkCalendar(java.util.Map.of(), java.util.Map.of())))
                instanceof Decision.Done done) || !tickets.update(done.ticket())) {
            throw new IllegalStateException("a half of " + before.id() + " was not sealed");
        }
        write(fresh, new Command.Seal(TicketClass.REPORT), done, actor);
        var origin = answers.splitFrom(before.number(), content.text());
        record(new TicketFact.Noted(fresh.id(), fresh.registeredAt()), actor, origin, true);
    }

    static Event event(TicketFact fact, Actor actor, String text, Leaf leaf) {
        var staff = actor instanceof Actor.Staff s ? s : null;
        return new Event(
                leaf.n(), fact.at(), fact.act(), staff == null ? null : staff.id(),
                staff == null ? null : staff.department(), target(fact), text, leaf.hash(), aside(fact));
    }

    private static TicketPage.Aside aside(TicketFact fact) {
        return switch (fact) {
            case TicketFact.PaperRecorded(var _, var _, var whose, var on) -> new TicketPage.Aside(whose, on, "");
            case TicketFact.HandedOn(var _, var _, var to) -> new TicketPage.Aside(to, null, "");
            case TicketFact.Delivered(var _, var _, var way, var on) -> new TicketPage.Aside(null, on, way.name());
            case TicketFact.ExtensionAsked(var _, var _, var days) -> new TicketPage.Aside(null, null, "" + days);
            case TicketFact.Extended(var _, var _, var _, var days, var _) -> new TicketPage.Aside(null, null, "" + days);
            case TicketFact.ReviewRecorded(var _, var _, var level) -> new TicketPage.Aside(null, null, level.name());
            case TicketFact.ReviewResult(var _, var _, var level, var upheld) ->
                new TicketPage.Aside(null, null, level.name() + (upheld ? "" : "_CHANGED"));
            case TicketFact.Closed(var _, var _, var how) ->
                new TicketPage.Aside(
                        null, null,
                        how.stream().map(Enum::name).sorted().collect(java.util.stream.Collectors.joining(",")));
            case TicketFact.ShareReplied(var _, var _, var _, var demand) -> new TicketPage.Aside(null, null, "" + demand);
            case TicketFact _ -> TicketPage.Aside.NONE;
        };
    }

    private static @Nullable DepartmentCode target(TicketFact fact) {
        return switch (fact) {
            case TicketFact.Proposed(var _, var _, var to) -> to;
            case TicketFact.Assigned(var _, var _, var to, var _, var _) -> to;
            case TicketFact.RedirectProposed(var _, var _, var to) -> to;
            case TicketFact.Forwarded(var _, var _, var to) -> to;
            case TicketFact _ -> null;
        };
    }
}
