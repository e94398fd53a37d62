package org.jiandu.ticket;

import java.time.Instant;
import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** What a command that is open and without fault makes of a ticket. */
final class Moves {
    private Moves() {}

    static Decision.Done done(Ticket t, Command command, Actor actor, Instant now) {
        var id = t.id();
        return switch (command) {
            case Command.Triage triage -> triaged(t, triage, Rules.staff(actor), now);
            case Command.Seal _ -> did(sealed(t, now), new TicketFact.Sealed(id, now));
            case Command.Propose(var to, var opinion) ->
                said(at(t, new Stage.Proposed(now, to, Rules.staff(actor))), new TicketFact.Proposed(id, now, to), opinion);
            case Command.ReturnProposal(var reason) ->
                said(at(t, new Stage.Triaged(now, Rules.staff(actor))), new TicketFact.ProposalReturned(id, now), reason);
            case Command.Assign _ -> assigned(t, (Stage.Proposed) t.stage(), Rules.staff(actor), now);
            case Command.SignFor _ ->
                did(
                        at(t, new Stage.Investigating(now, Rules.unit(actor), Rules.staff(actor))),
                        new TicketFact.SignedFor(id, now, Rules.unit(actor)));
            case Command.SubmitAnswer(var answer) ->
                said(
                        at(t, new Stage.AnswerReview(now, Rules.unit(actor), Rules.staff(actor))),
                        new TicketFact.AnswerSubmitted(id, now),
                        answer);
            case Command.ReturnAnswer(var reason) -> returned(t, (Stage.AnswerReview) t.stage(), reason, now);
            case Command.ApproveAnswer _ -> answered(t, (Stage.AnswerReview) t.stage(), now);
            case Command.Close _ -> did(closed(t, now), new TicketFact.Closed(id, now));
            case Command.Aside aside -> SideMoves.done(t, aside, actor, now);
            case Command.ByCitizen own -> byCitizen(t, own, now);
        };
    }

    private static Decision.Done byCitizen(Ticket t, Command.ByCitizen command, Instant now) {
        var id = t.id();
        return switch (command) {
            case Command.Add(var text) -> said(SideMoves.afterAdding(t, now), new TicketFact.Added(id, now), text);
            case Command.Rate(var satisfaction) ->
                did(rated(t, satisfaction), new TicketFact.Rated(id, now, satisfaction));
            case Command.Reopen(var reason) ->
                said(reopened(t, now), new TicketFact.Reopened(id, now, t.as(), t.cycle() + 1), reason);
            case Command.Withdraw _ -> did(at(t, new Stage.Withdrawn(now)), new TicketFact.Withdrawn(id, now));
        };
    }

    private static Decision.Done triaged(Ticket t, Command.Triage triage, StaffId by, Instant now) {
        var next = new Ticket(
                t.id(), t.number(), t.version(), new Stage.Triaged(now, by), t.kind(), triage.as(), t.channel(), t.item(),
                t.receivedOn(), t.registeredAt(), t.sealed(), triage.accusedUnits(), triage.accusedPersons(), t.cycle(),
                t.answeredAt(), t.rating(), t.tally());
        return did(next, new TicketFact.Triaged(t.id(), now, triage.as(), t.receivedOn(), t.cycle()));
    }

    /** Back to whoever wrote it. */
    private static Decision.Done returned(Ticket t, Stage.AnswerReview review, String reason, Instant now) {
        var back = new Stage.Investigating(now, review.by(), review.author());
        return said(at(t, back), new TicketFact.AnswerReturned(t.id(), now), reason);
    }

    private static Decision.Done assigned(Ticket t, Stage.Proposed proposed, StaffId by, Instant now) {
        var as = t.as() == null ? TicketClass.SUGGESTION : t.as();
        return did(
                at(t, new Stage.Assigned(now, proposed.to(), by)),
                new TicketFact.Assigned(t.id(), now, proposed.to(), as, t.cycle()));
    }

    private static Decision.Done answered(Ticket t, Stage.AnswerReview review, Instant now) {
        var next = with(t, new Stage.Answered(now, review.by(), review.author()), t.cycle(), now, null);
        return did(next, new TicketFact.Answered(t.id(), now, review.by()));
    }

    private static Ticket closed(Ticket t, Instant now) {
        DepartmentCode by = ((Stage.Answered) t.stage()).by();
        return at(t, new Stage.Closed(now, by));
    }

    private static Ticket sealed(Ticket t, Instant now) {
        return new Ticket(
                t.id(), t.number(), t.version(), new Stage.Sealed(now), t.kind(), TicketClass.REPORT, t.channel(),
                t.item(), t.receivedOn(), t.registeredAt(), true, t.accusedUnits(), t.accusedPersons(), t.cycle(),
                t.answeredAt(), t.rating(), t.tally());
    }

    /** Keeps its class and waits for a new proposal; a handler other than the first is the director's duty. */
    private static Ticket reopened(Ticket t, Instant now) {
        return with(t, new Stage.Triaged(now, null), t.cycle() + 1, t.answeredAt(), null);
    }

    private static Ticket rated(Ticket t, Satisfaction satisfaction) {
        return with(t, t.stage(), t.cycle(), t.answeredAt(), satisfaction);
    }

    static Ticket at(Ticket t, Stage stage) {
        return with(t, stage, t.cycle(), t.answeredAt(), t.rating());
    }

    private static Ticket with(
            Ticket t, Stage stage, int cycle, @Nullable Instant answeredAt, @Nullable Satisfaction rating) {
        return new Ticket(
                t.id(), t.number(), t.version(), stage, t.kind(), t.as(), t.channel(), t.item(), t.receivedOn(),
                t.registeredAt(), t.sealed(), t.accusedUnits(), t.accusedPersons(), cycle, answeredAt, rating, t.tally());
    }

    static Decision.Done did(Ticket next, TicketFact fact) {
        return new Decision.Done(next, List.of(fact), "");
    }

    static Decision.Done said(Ticket next, TicketFact fact, String text) {
        return new Decision.Done(next, List.of(fact), text.strip());
    }
}
