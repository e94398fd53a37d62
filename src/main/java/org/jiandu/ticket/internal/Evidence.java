package org.jiandu.ticket.internal;

import java.util.stream.Collectors;
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
        entry = came(entry, r);
        return r.lateReason().isEmpty() ? entry : entry.committing("late_reason", Content.BODY, r.lateReason());
    }

    private static Entry came(Entry entry, Registration r) {
        var came = entry.with("source", r.source().source().name()).with("people", r.source().people());
        var due = r.source().reportDue();
        if (due != null) {
            came = came.with("report_due", due.toString());
        }
        var personal = r.particulars().personal();
        if (!personal.cells().isEmpty()) {
            came = came.committing("personal", Content.IDENTITY, ParticularsJson.write(personal));
        }
        var facts = r.particulars().factual();
        if (!facts.cells().isEmpty()) {
            came = came.committing("particulars", Content.BODY, ParticularsJson.write(facts));
        }
        return r.demands().isEmpty() ? came : came.committing("demands", Content.BODY, String.join("\n", r.demands()));
    }

    /** Who is accused is nobody's to read in the trail, but it is committed to. */
    static Entry accusing(Entry entry, Ticket ticket) {
        var accused = Accused.codes(ticket);
        return accused.isEmpty() ? entry : entry.committing("accused", Content.BODY, String.join(",", accused));
    }

    private static Entry codes(Entry entry, TicketFact fact) {
        return switch (fact) {
            case TicketFact.Registered(var _, var _, var receivedOn, var channel, var kind, var _, var _, var _) ->
                entry.with("received_on", receivedOn.toString()).with("channel", channel.name()).with("kind", kind.name());
            case TicketFact.Triaged(var _, var _, var as, var _, var cycle) ->
                entry.with("class", as.name()).with("cycle", cycle);
            case TicketFact.Sealed(var _, var _, var as) -> entry.with("class", as.name());
            case TicketFact.Assigned(var _, var _, var to, var as, var cycle) ->
                entry.with("to", to.value()).with("class", as.name()).with("cycle", cycle);
            case TicketFact.Answered(var _, var _, var by) -> entry.with("department", by.value());
            case TicketFact.Reopened(var _, var _, var _, var cycle) -> entry.with("cycle", cycle);
            case TicketFact.Extended(var _, var _, var policyId, var days, var cycle) ->
                entry.with("policy", policyId).with("days", days).with("cycle", cycle);
            case TicketFact.Merged(var _, var _, var into) -> entry.with("into", into.value());
            case TicketFact.Unmerged(var _, var _, var _, var cycle, var _) -> entry.with("cycle", cycle);
            case TicketFact.SupplementAsked _, TicketFact.NotAccepted _, TicketFact.Redirected _, TicketFact.Invalidated _,
                    TicketFact.Withdrawn _, TicketFact.Remarked _ -> entry;
            case TicketFact.Beside beside -> beside(entry, beside);
        };
    }

    private static Entry beside(Entry entry, TicketFact.Beside fact) {
        return switch (fact) {
            case TicketFact.Proposed(var _, var _, var to) -> entry.with("to", to.value());
            case TicketFact.Forwarded(var _, var _, var to) -> entry.with("to", to.value());
            case TicketFact.SignedFor(var _, var _, var by) -> entry.with("department", by.value());
            case TicketFact.Closed(var _, var _, var how) ->
                entry.with("how", how.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
            case TicketFact.Rated(var _, var _, var satisfaction) -> entry.with("satisfaction", satisfaction.name());
            case TicketFact.IdentityViewed(var _, var _, var by) -> entry.with("department", by.value());
            case TicketFact.Objected(var _, var _, var by) -> entry.with("department", by.value());
            case TicketFact.ReviewRecorded(var _, var _, var level) -> entry.with("level", level.name());
            case TicketFact.ReviewResult(var _, var _, var level, var upheld) ->
                entry.with("level", level.name()).with("upheld", upheld);
            case TicketFact.Delivered(var _, var _, var way, var on) ->
                entry.with("way", way.name()).with("on", on.toString());
            case TicketFact.Split _, TicketFact.ProposalReturned _, TicketFact.AnswerSubmitted _,
                    TicketFact.AnswerReturned _, TicketFact.Added _ -> entry;
            case TicketFact.Inside inside -> inside(entry, inside);
        };
    }

    private static Entry inside(Entry entry, TicketFact.Inside fact) {
        return switch (fact) {
            case TicketFact.RedirectProposed(var _, var _, var to) -> entry.with("to", to.value());
            case TicketFact.ObjectionReferred(var _, var _, var by) -> entry.with("department", by.value());
            case TicketFact.ExtensionAsked(var _, var _, var days) -> entry.with("days", days);
            case TicketFact.TookIn(var _, var _, var from) -> entry.with("from", from.value());
            case TicketFact.HandedOn(var _, var _, var to) -> entry.committing("to_staff", Content.STAFF, to.value());
            case TicketFact.PaperRecorded(var _, var _, var whose, var on) ->
                entry.with("on_paper", true).with("on", on.toString()).committing("whose", Content.STAFF, whose.value());
            case TicketFact.DemandsListed(var _, var _, var demands) -> entry.with("demands", demands);
            case TicketFact.ShareSigned(var _, var _, var by) -> entry.with("department", by.value());
            case TicketFact.MarkedRead(var _, var _, var by) -> entry.with("department", by.value());
            case TicketFact.ShareReplied(var _, var _, var by, var demand) ->
                entry.with("department", by.value()).with("demand", demand);
            case TicketFact.ProposalPassed _, TicketFact.AnswerPassed _, TicketFact.ReportFiled _,
                    TicketFact.InvalidProposed _, TicketFact.Sponsored _, TicketFact.Labelled _,
                    TicketFact.RefusalProposed _, TicketFact.ConclusionReturned _, TicketFact.Urged _,
                    TicketFact.ExtensionEndorsed _, TicketFact.Noted _ -> entry;
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
