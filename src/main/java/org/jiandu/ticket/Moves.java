package org.jiandu.ticket;

import java.time.Instant;
import java.util.ArrayList;
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
            case Command.Seal(var as) -> did(sealed(t, as, now), new TicketFact.Sealed(id, now, as));
            case Command.Propose(var to, var opinion, var parts) -> {
                var proposed = t.at(new Stage.Proposed(now, to, Rules.staff(actor), null)).sharing(shares(t, parts));
                yield said(proposed, new TicketFact.Proposed(id, now, to), opinion);
            }
            case Command.ReturnProposal(var reason) ->
                said(
                        t.at(new Stage.Triaged(now, Rules.staff(actor))).sharing(List.of()),
                        new TicketFact.ProposalReturned(id, now), reason);
            case Command.Assign _ -> assigned(t, (Stage.Proposed) t.stage(), (Actor.Staff) actor, now);
            case Command.SignFor _ ->
                did(
                        t.at(new Stage.Investigating(now, Rules.unit(actor), Rules.staff(actor))),
                        new TicketFact.SignedFor(id, now, Rules.unit(actor)));
            case Command.SubmitAnswer(var answer) -> submitted(t, answer, actor, now);
            case Command.ReturnAnswer(var reason) -> returned(t, (Stage.AnswerReview) t.stage(), reason, now);
            case Command.ApproveAnswer _ -> approved(t, (Stage.AnswerReview) t.stage(), (Actor.Staff) actor, now);
            case Command.Close(var how) -> did(closed(t, now), new TicketFact.Closed(id, now, how));
            case Command.Aside aside -> AsideMoves.done(t, aside, actor, now);
            case Command.Beside beside -> BesideMoves.done(t, beside, actor, now);
            case Command.ByCitizen own -> byCitizen(t, own, now);
            case Command.OnPaper _ -> throw new IllegalStateException("decided by Paper");
        };
    }

    private static Decision.Done byCitizen(Ticket t, Command.ByCitizen command, Instant now) {
        var id = t.id();
        return switch (command) {
            case Command.Add(var text) -> said(AsideMoves.afterAdding(t, now), new TicketFact.Added(id, now), text);
            case Command.Rate(var satisfaction) ->
                did(t.gone(rated(t.course(), satisfaction)), new TicketFact.Rated(id, now, satisfaction));
            case Command.Reopen(var reason) -> reopened(t, reason, now);
            case Command.Withdraw _ -> did(t.at(new Stage.Withdrawn(now)), new TicketFact.Withdrawn(id, now));
        };
    }

    private static Decision.Done triaged(Ticket t, Command.Triage triage, StaffId by, Instant now) {
        var sorting = new Ticket.Sorting(
                triage.as(), t.sealed(), triage.accusedUnits(), triage.accusedPersons(), t.sorting().labels());
        return did(
                t.at(new Stage.Triaged(now, by)).sorted(sorting),
                new TicketFact.Triaged(t.id(), now, triage.as(), t.receivedOn(), t.cycle()));
    }

    private static List<Ticket.Share> shares(Ticket t, List<Command.Part> parts) {
        return parts.stream()
                .filter(p -> t.demandNumbers().contains(p.demand()))
                .map(p -> new Ticket.Share(p.demand(), p.department(), p.leads(), false, null, null))
                .toList();
    }

    private static Decision.Done submitted(Ticket t, Answer answer, Actor actor, Instant now) {
        var next = t.at(new Stage.AnswerReview(now, Rules.unit(actor), Rules.staff(actor), null));
        var deeds = new ArrayList<Decision.Deed>();
        if (!answer.report().isBlank()) {
            deeds.add(new Decision.Deed(new TicketFact.ReportFiled(t.id(), now), answer.report().strip()));
        }
        deeds.add(new Decision.Deed(new TicketFact.AnswerSubmitted(t.id(), now), ""));
        return new Decision.Done(next, deeds);
    }

    /** Back to whoever wrote it. */
    private static Decision.Done returned(Ticket t, Stage.AnswerReview review, String reason, Instant now) {
        var back = new Stage.Investigating(now, review.by(), review.author());
        return said(t.at(back), new TicketFact.AnswerReturned(t.id(), now), reason);
    }

    private static Decision.Done assigned(Ticket t, Stage.Proposed proposed, Actor.Staff by, Instant now) {
        if (t.passedOnBy(by)) {
            var waiting = new Stage.Proposed(now, proposed.to(), proposed.by(), by.id());
            return did(t.at(waiting), new TicketFact.ProposalPassed(t.id(), now));
        }
        var as = t.as() == null ? TicketClass.SUGGESTION : t.as();
        var active = t.shares().stream()
                .map(s -> new Ticket.Share(s.demand(), s.department(), s.leads(), true, null, null))
                .toList();
        return did(
                Readings.handed(t.at(new Stage.Assigned(now, proposed.to(), by.id())).sharing(active), now),
                new TicketFact.Assigned(t.id(), now, proposed.to(), as, t.cycle()));
    }

    private static Decision.Done approved(Ticket t, Stage.AnswerReview review, Actor.Staff by, Instant now) {
        if (t.passedOnBy(by)) {
            var waiting = new Stage.AnswerReview(now, review.by(), review.author(), by.id());
            return did(t.at(waiting), new TicketFact.AnswerPassed(t.id(), now));
        }
        var c = t.course();
        var answered = new Ticket.Course(c.cycle(), now, null, null, review.author(), c.reportedAt(), c.tally(), null);
        return did(
                t.at(new Stage.Answered(now, review.by(), review.author())).gone(answered),
                new TicketFact.Answered(t.id(), now, review.by()));
    }

    private static Ticket closed(Ticket t, Instant now) {
        DepartmentCode by = ((Stage.Answered) t.stage()).by();
        return t.at(new Stage.Closed(now, by));
    }

    private static Ticket sealed(Ticket t, TicketClass as, Instant now) {
        var s = t.sorting();
        return t.at(new Stage.Sealed(now))
                .readBy(List.of())
                .sorted(new Ticket.Sorting(as, true, s.accusedUnits(), s.accusedPersons(), s.labels()));
    }

    /** Keeps its class and waits for a new proposal; somebody else than the first handler signs for it. */
    static Decision.Done reopened(Ticket t, String reason, Instant now) {
        var c = t.course();
        var again = new Ticket.Course(
                c.cycle() + 1, c.answeredAt(), null, null, c.lastAuthor(), c.reportedAt(), c.tally().again(), null);
        return said(
                t.at(new Stage.Triaged(now, null)).gone(again).sharing(List.of()),
                new TicketFact.Reopened(t.id(), now, t.as(), again.cycle()), reason);
    }

    private static Ticket.Course rated(Ticket.Course c, @Nullable Satisfaction satisfaction) {
        return new Ticket.Course(
                c.cycle(), c.answeredAt(), c.deliveredAt(), satisfaction, c.lastAuthor(), c.reportedAt(), c.tally(),
                c.limit());
    }

    static Decision.Done did(Ticket next, TicketFact fact) {
        return said(next, fact, "");
    }

    static Decision.Done said(Ticket next, TicketFact fact, String text) {
        return new Decision.Done(next, List.of(new Decision.Deed(fact, text.strip())));
    }
}
