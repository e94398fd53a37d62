package org.jiandu.ticket;

import java.time.Instant;
import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;

/** What leads off the straight way from registration to the answer, and back to it. */
final class AsideMoves {
    private AsideMoves() {}

    static Decision.Done done(Ticket t, Command.Aside command, Actor actor, Instant now) {
        var id = t.id();
        var by = Rules.staff(actor);
        return switch (command) {
            case Command.AskSupplement(var lacking) ->
                Moves.said(
                        t.counting(t.tally().supplemented()).at(new Stage.Supplement(now, by)),
                        new TicketFact.SupplementAsked(id, now), lacking);
            case Command.ProposeRefusal(var reasons) ->
                Moves.said(t.at(new Stage.RefusalReview(now, by)), new TicketFact.RefusalProposed(id, now), reasons);
            case Command.ProposeRedirect(var guidance) -> redirecting(t, guidance, by, now);
            case Command.ProposeInvalid(var reason) ->
                Moves.said(t.at(new Stage.InvalidReview(now, by)), new TicketFact.InvalidProposed(id, now), reason);
            case Command.Conclude _ -> concluded(t, (Stage.Pending) t.stage(), now);
            case Command.ReturnConclusion(var reason) ->
                Moves.said(resumed(t, (Stage.Pending) t.stage(), now), new TicketFact.ConclusionReturned(id, now), reason);
            case Command.ObjectTo(var reasons) -> objected(t, reasons, (Actor.Staff) actor, now);
            case Command.AskExtension(var days, var reasons) -> extending(t, days, reasons, by, now);
            case Command.Endorse(var opinion) -> endorsed(t, (Stage.ExtensionReview) t.stage(), opinion, by, now);
            case Command.Merge merge -> throw new IllegalStateException("merged with what? " + merge.into());
            case Command.Unmerge(var reason) ->
                Moves.said(back(t, now), new TicketFact.Unmerged(id, now, t.receivedOn(), t.cycle(), t.as()), reason);
            case Command.Split _ -> Moves.did(t, new TicketFact.Split(id, now));
            case Command.Redo(var reason) -> Moves.reopened(t, reason, now);
            case Command.RecordReview review -> reviewed(t, review, now);
            case Command.RecordReviewResult(var upheld, var words) -> decided(t, upheld, words, now);
            case Command.HandOver(var to) -> handed(t, to, now);
        };
    }

    private static Decision.Done reviewed(Ticket t, Command.RecordReview asked, Instant now) {
        return Moves.said(
                t.counting(t.tally().reviewed()).at(new Stage.UnderReview(now, owner(t), asked.level())),
                new TicketFact.ReviewRecorded(t.id(), now, asked.level()), asked.office() + " · " + asked.askedOn());
    }

    private static Decision.Done decided(Ticket t, boolean upheld, String words, Instant now) {
        var review = (Stage.UnderReview) t.stage();
        return Moves.said(
                t.at(new Stage.Closed(now, review.by())), new TicketFact.ReviewResult(t.id(), now, review.level(), upheld), words);
    }

    private static Decision.Done handed(Ticket t, Actor.Staff to, Instant now) {
        return Moves.did(
                t.at(new Stage.Investigating(now, to.department(), to.id())), new TicketFact.HandedOn(t.id(), now, to.id()));
    }

    /** 并案: what goes on is {@code main}. */
    static Decision.Done merged(Ticket t, Ticket main, String reason, Instant now) {
        return new Decision.Done(
                t.at(new Stage.Merged(now, main.id())),
                List.of(
                        new Decision.Deed(new TicketFact.Merged(t.id(), now, main.id()), reason.strip()),
                        new Decision.Deed(new TicketFact.TookIn(main.id(), now, t.id()), "")));
    }

    /** What was missing has come: it goes on where it stood. */
    static Ticket afterAdding(Ticket t, Instant now) {
        return t.stage() instanceof Stage.Supplement ? back(t, now) : t;
    }

    private static Ticket back(Ticket t, Instant now) {
        return t.at(t.as() == null ? new Stage.Registered(now) : new Stage.Triaged(now, null));
    }

    private static Ticket resumed(Ticket t, Stage.Pending pending, Instant now) {
        return switch (pending) {
            case Stage.RefusalReview _, Stage.RedirectReview _, Stage.InvalidReview _ -> back(t, now);
            case Stage.ObjectionReview(var _, var to, var by) -> t.at(new Stage.Assigned(now, to, by));
            case Stage.ExtensionReview(var _, var unit, var by, var _, var _) -> t.at(new Stage.Investigating(now, unit, by));
        };
    }

    private static Decision.Done redirecting(Ticket t, String guidance, StaffId by, Instant now) {
        var with = Guards.confirmsRedirect(t);
        return Moves.said(
                t.at(new Stage.RedirectReview(now, with, by)), new TicketFact.RedirectProposed(t.id(), now, with), guidance);
    }

    private static Decision.Done concluded(Ticket t, Stage.Pending pending, Instant now) {
        var id = t.id();
        return switch (pending) {
            case Stage.RefusalReview _ -> Moves.did(t.at(new Stage.NotAccepted(now)), new TicketFact.NotAccepted(id, now));
            case Stage.RedirectReview _ -> Moves.did(t.at(new Stage.Redirected(now)), new TicketFact.Redirected(id, now));
            case Stage.InvalidReview _ -> Moves.did(t.at(new Stage.Invalid(now)), new TicketFact.Invalidated(id, now));
            case Stage.ObjectionReview(var _, var to, var _) ->
                Moves.did(
                        t.at(new Stage.Triaged(now, null)).sharing(List.of()), new TicketFact.Objected(id, now, to));
            case Stage.ExtensionReview review -> extended(t, review, now);
        };
    }

    private static Decision.Done extending(Ticket t, int days, String reasons, StaffId by, Instant now) {
        return Moves.said(
                t.at(new Stage.ExtensionReview(now, owner(t), by, days, null)), new TicketFact.ExtensionAsked(t.id(), now, days), reasons);
    }

    /** It waits as long as it did: whoever reads the stage sees since when the extension has been asked for. */
    private static Decision.Done endorsed(Ticket t, Stage.ExtensionReview asked, String opinion, StaffId by, Instant now) {
        return Moves.said(
                t.at(new Stage.ExtensionReview(asked.at(), asked.unit(), asked.by(), asked.days(), by)),
                new TicketFact.ExtensionEndorsed(t.id(), now), opinion);
    }

    private static Decision.Done extended(Ticket t, Stage.ExtensionReview review, Instant now) {
        var limit = t.course().limit();
        if (limit == null) {
            throw new IllegalStateException("an extension without a term: " + t.id());
        }
        return Moves.did(
                t.at(new Stage.Investigating(now, review.unit(), review.by())),
                new TicketFact.Extended(t.id(), now, limit.policyId(), review.days(), t.cycle()));
    }

    /** The first objection puts it back; a second is laid before a leader (T11). */
    private static Decision.Done objected(Ticket t, String reasons, Actor.Staff by, Instant now) {
        var counted = t.counting(t.tally().objected());
        return t.tally().objections() == 0
                ? Moves.said(
                        counted.at(new Stage.Triaged(now, null)).sharing(List.of()),
                        new TicketFact.Objected(t.id(), now, by.department()), reasons)
                : Moves.said(
                        counted.at(new Stage.ObjectionReview(now, by.department(), by.id())),
                        new TicketFact.ObjectionReferred(t.id(), now, by.department()), reasons);
    }

    private static DepartmentCode owner(Ticket t) {
        return t.owner().orElseThrow(() -> new IllegalStateException("answered by nobody: " + t.id()));
    }
}
