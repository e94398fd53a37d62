package org.jiandu.ticket.internal;

import java.util.List;
import java.util.Set;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Role;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketPage.Aside;
import org.jiandu.ticket.TicketPage.Moment;
import org.jiandu.ticket.Visibility;

/** The timeline as one reader may read it. */
final class Timeline {
    /** Whose words the citizen reads: their own, and what they were told. */
    private static final Set<String> SAID_TO_CITIZEN = Set.of(
            "answered", "added", "reopened", "supplement_asked", "not_accepted", "redirected", "extended", "merged",
            "invalidated", "review_result", "identity_viewed");

    /** What the office says to itself. */
    private static final Set<String> INSIDE = Set.of(
            "noted", "urged", "refusal_proposed", "redirect_proposed", "conclusion_returned", "proposal_passed",
            "answer_passed", "report_filed", "invalid_proposed", "extension_asked", "extension_endorsed", "objection_referred", "took_in",
            "handed_on", "paper_recorded", "demands_listed", "share_signed", "share_replied", "sponsored", "labelled",
            "contacted", "revisited", "instructed", "marked_urgent", "supervision_answered", "aid_handed", "aid_result",
            "urgent_reported", "reported_up", "marked_read");

    private Timeline() {}

    static List<Moment> as(List<Event> events, Actor reader) {
        boolean office = reader instanceof Actor.Staff || reader instanceof Actor.Automatic;
        return events.stream()
                .filter(e -> office || !INSIDE.contains(e.act()))
                .map(e -> switch (reader) {
                    case Actor.Citizen _, Actor.Visitor _ ->
                        new Moment(
                                e.at(), e.act(), null, e.department(), e.to(),
                                SAID_TO_CITIZEN.contains(e.act()) ? e.text() : "", e.leafHash(),
                                new Aside(null, null, e.aside().detail()));
                    case Actor.Staff _, Actor.Automatic _ ->
                        new Moment(
                                e.at(), e.act(), e.staff(), e.department(), e.to(), e.text(), e.leafHash(), e.aside());
                })
                .toList();
    }

    /** The newest answer somebody submitted; empty where nobody has. */
    static String draft(List<Event> events) {
        return newest(events, Set.of("answer_submitted"));
    }

    /** What was proposed to be told where it is neither handled nor answered. */
    static String conclusion(List<Event> events) {
        return newest(events, Set.of("refusal_proposed", "redirect_proposed", "extension_asked", "invalid_proposed"));
    }

    private static String newest(List<Event> events, Set<String> acts) {
        return events.reversed().stream()
                .filter(e -> acts.contains(e.act()))
                .findFirst()
                .map(Event::text)
                .orElse("");
    }

    static boolean mayReadDraft(Ticket ticket, Actor reader) {
        boolean underWay = ticket.stage() instanceof Stage.AnswerReview || ticket.stage() instanceof Stage.Investigating;
        return underWay
                && reader instanceof Actor.Staff staff
                && !Visibility.onlyReads(staff, ticket)
                && (staff.is(Role.DIRECTOR) || staff.is(Role.HANDLER) || staff.is(Role.LEADER) || staff.is(Role.PRESIDENT));
    }
}
