package org.jiandu.ticket.internal;

import org.jiandu.kernel.Actor;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketFact;
import org.jiandu.trail.Entry;
import org.jiandu.vault.Content;

/** What the trail keeps of a fact: codes in clear, everything a person wrote or is only as a commitment. */
final class Evidence {
    private Evidence() {}

    static Entry of(TicketFact fact, Actor by, String text) {
        var entry = codes(Entry.of(fact.ticket().value(), fact.at(), who(by), fact.act()), fact);
        if (by instanceof Actor.Staff staff) {
            entry = entry.committing("staff", Content.STAFF, staff.id().value());
        }
        return text.isEmpty() ? entry : entry.committing("text", Content.BODY, text);
    }

    static Entry registering(TicketFact.Registered fact, Registration r, Actor by) {
        var entry = of(fact, by, r.text());
        var item = r.item();
        if (item != null) {
            entry = entry.with("notice", item.notice()).with("item", item.item());
        }
        var who = r.identity();
        if (!who.anonymous()) {
            entry = entry.committing("name", Content.IDENTITY, who.name())
                    .committing("phone", Content.IDENTITY, who.phone())
                    .committing("email", Content.IDENTITY, who.email())
                    .committing("address", Content.IDENTITY, who.address());
        }
        return r.lateReason().isEmpty() ? entry : entry.committing("late_reason", Content.BODY, r.lateReason());
    }

    /** Who is accused is nobody's to read in the trail, but it is committed to. */
    static Entry accusing(Entry entry, Ticket ticket) {
        var accused = Accused.codes(ticket);
        return accused.isEmpty() ? entry : entry.committing("accused", Content.BODY, String.join(",", accused));
    }

    private static Entry codes(Entry entry, TicketFact fact) {
        return switch (fact) {
            case TicketFact.Registered(var _, var _, var receivedOn, var channel, var kind) ->
                entry.with("received_on", receivedOn.toString()).with("channel", channel.name()).with("kind", kind.name());
            case TicketFact.Triaged(var _, var _, var as, var _, var cycle) ->
                entry.with("class", as.name()).with("cycle", cycle);
            case TicketFact.Proposed(var _, var _, var to) -> entry.with("to", to.value());
            case TicketFact.Assigned(var _, var _, var to, var as, var cycle) ->
                entry.with("to", to.value()).with("class", as.name()).with("cycle", cycle);
            case TicketFact.SignedFor(var _, var _, var by) -> entry.with("department", by.value());
            case TicketFact.Answered(var _, var _, var by) -> entry.with("department", by.value());
            case TicketFact.Rated(var _, var _, var satisfaction) -> entry.with("satisfaction", satisfaction.name());
            case TicketFact.Reopened(var _, var _, var _, var cycle) -> entry.with("cycle", cycle);
            case TicketFact.IdentityViewed(var _, var _, var by) -> entry.with("department", by.value());
            case TicketFact.RedirectProposed(var _, var _, var to) -> entry.with("to", to.value());
            case TicketFact.Objected(var _, var _, var by) -> entry.with("department", by.value());
            case TicketFact.SupplementAsked _, TicketFact.RefusalProposed _, TicketFact.ConclusionReturned _,
                    TicketFact.NotAccepted _, TicketFact.Redirected _, TicketFact.Urged _, TicketFact.Noted _,
                    TicketFact.Sealed _, TicketFact.ProposalReturned _, TicketFact.AnswerSubmitted _,
                    TicketFact.AnswerReturned _, TicketFact.Closed _, TicketFact.Added _, TicketFact.Withdrawn _ -> entry;
        };
    }

    private static Entry.By who(Actor actor) {
        return switch (actor) {
            case Actor.Citizen _, Actor.Visitor _ -> Entry.By.CITIZEN;
            case Actor.Staff _ -> Entry.By.STAFF;
            case Actor.Automatic _ -> Entry.By.SYSTEM;
        };
    }
}
