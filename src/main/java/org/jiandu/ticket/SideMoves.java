package org.jiandu.ticket;

import java.time.Instant;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.StaffId;

/** What leads off the straight way from registration to the answer, and back to it. */
final class SideMoves {
    private SideMoves() {}

    static Decision.Done done(Ticket t, Command.Aside command, Actor actor, Instant now) {
        var id = t.id();
        return switch (command) {
            case Command.AskSupplement(var lacking) -> {
                var asked = Moves.at(counting(t, t.tally().supplemented()), new Stage.Supplement(now, Rules.staff(actor)));
                yield Moves.said(asked, new TicketFact.SupplementAsked(id, now), lacking);
            }
            case Command.ProposeRefusal(var reasons) ->
                Moves.said(
                        Moves.at(t, new Stage.RefusalReview(now, Rules.staff(actor))), new TicketFact.RefusalProposed(id, now),
                        reasons);
            case Command.ProposeRedirect(var guidance) -> redirecting(t, guidance, Rules.staff(actor), now);
            case Command.Conclude _ -> concluded(t, now);
            case Command.ReturnConclusion(var reason) ->
                Moves.said(back(t, now), new TicketFact.ConclusionReturned(id, now), reason);
            case Command.ObjectTo(var reasons) -> {
                var open = Moves.at(counting(t, t.tally().objected()), new Stage.Triaged(now, null));
                yield Moves.said(open, new TicketFact.Objected(id, now, Rules.unit(actor)), reasons);
            }
            case Command.Urge(var words) ->
                Moves.said(counting(t, t.tally().urged()), new TicketFact.Urged(id, now), words);
            case Command.Note(var words) -> Moves.said(t, new TicketFact.Noted(id, now), words);
        };
    }

    /** What was missing has come: it goes on where it stood. */
    static Ticket afterAdding(Ticket t, Instant now) {
        return t.stage() instanceof Stage.Supplement ? back(t, now) : t;
    }

    private static Ticket back(Ticket t, Instant now) {
        return Moves.at(t, t.as() == null ? new Stage.Registered(now) : new Stage.Triaged(now, null));
    }

    private static Decision.Done redirecting(Ticket t, String guidance, StaffId by, Instant now) {
        var with = Rules.confirmsRedirect(t);
        return Moves.said(
                Moves.at(t, new Stage.RedirectReview(now, with, by)), new TicketFact.RedirectProposed(t.id(), now, with),
                guidance);
    }

    private static Decision.Done concluded(Ticket t, Instant now) {
        return t.stage() instanceof Stage.RefusalReview
                ? Moves.did(Moves.at(t, new Stage.NotAccepted(now)), new TicketFact.NotAccepted(t.id(), now))
                : Moves.did(Moves.at(t, new Stage.Redirected(now)), new TicketFact.Redirected(t.id(), now));
    }

    private static Ticket counting(Ticket t, Tally tally) {
        return new Ticket(
                t.id(), t.number(), t.version(), t.stage(), t.kind(), t.as(), t.channel(), t.item(), t.receivedOn(),
                t.registeredAt(), t.sealed(), t.accusedUnits(), t.accusedPersons(), t.cycle(), t.answeredAt(), t.rating(),
                tally);
    }
}
