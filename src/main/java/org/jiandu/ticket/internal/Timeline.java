package org.jiandu.ticket.internal;

import java.util.List;
import java.util.Set;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Role;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketPage.Moment;

/** The timeline as one reader may read it. */
final class Timeline {
    /** Whose words the citizen reads: their own, and what they were told. */
    private static final Set<String> SAID_TO_CITIZEN = Set.of("answered", "added", "reopened");

    private Timeline() {}

    static List<Moment> as(List<Event> events, Actor reader) {
        return events.stream()
                .map(e -> switch (reader) {
                    case Actor.Citizen _, Actor.Visitor _ ->
                        new Moment(
                                e.at(), e.act(), null, e.department(), e.to(),
                                SAID_TO_CITIZEN.contains(e.act()) ? e.text() : "", e.leafHash());
                    case Actor.Staff _, Actor.Automatic _ ->
                        new Moment(e.at(), e.act(), e.staff(), e.department(), e.to(), e.text(), e.leafHash());
                })
                .toList();
    }

    /** The newest answer somebody submitted; empty where nobody has. */
    static String draft(List<Event> events) {
        return events.reversed().stream()
                .filter(e -> e.act().equals("answer_submitted"))
                .findFirst()
                .map(Event::text)
                .orElse("");
    }

    static boolean mayReadDraft(Ticket ticket, Actor reader) {
        boolean underWay = ticket.stage() instanceof Stage.AnswerReview || ticket.stage() instanceof Stage.Investigating;
        return underWay && reader instanceof Actor.Staff staff && (staff.is(Role.DIRECTOR) || staff.is(Role.HANDLER));
    }
}
