package org.jiandu.reminder.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiandu.access.StaffContacts;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Present;
import org.jiandu.correspondence.StaffMail;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Command.Remark.What;
import org.jiandu.ticket.TicketFact;
import org.jiandu.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever's turn it is learns of something urgent at once. The mail is queued in the transaction of the fact: it goes
 * when that is kept, and is not lost when the portal stops in between.
 */
@Component
class OnTicket {
    private final JdbcReminders rows;
    private final StaffRoll staff;
    private final StaffContacts contacts;
    private final StaffMail mail;
    private final Tickets tickets;

    OnTicket(JdbcReminders rows, StaffRoll staff, StaffContacts contacts, StaffMail mail, Tickets tickets) {
        this.rows = rows;
        this.staff = staff;
        this.contacts = contacts;
        this.mail = mail;
        this.tickets = tickets;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(TicketFact fact) {
        switch (fact) {
            case TicketFact.Remarked(var id, var at, var what) when what == What.MARK_URGENT ->
                tell(id, at, p -> tickets.visible(id, p.actor()));
            case TicketFact.Registered registered when registered.urgent() ->
                tell(registered.ticket(), registered.at(), OnTicket::findsAll);
            case TicketFact _ -> {}
        }
    }

    /** What is being registered has no number to be found by yet; nobody is complained of in it before it is classed. */
    private static boolean findsAll(Present person) {
        return person.actor().is(Role.REGISTRAR) || person.actor().is(Role.DIRECTOR);
    }

    private void tell(TicketId ticket, Instant at, Predicate<Present> may) {
        var day = CourtZone.dayOf(at);
        var reached = staff.present().stream()
                .filter(p -> !p.member().away(day))
                .filter(p -> !contacts.of(p.member().id()).email().isEmpty())
                .filter(may)
                .toList();
        onDuty(reached, day)
                .map(List::of)
                .orElseGet(() -> instead(reached))
                .forEach(p -> mail.urgent(p.member().id(), ticket, at));
    }

    /** Every 主任; 监察室 where they may not know of it. */
    private static List<Present> instead(List<Present> reached) {
        var directors = reached.stream().filter(p -> p.actor().is(Role.DIRECTOR)).toList();
        return directors.isEmpty() ? reached.stream().filter(p -> p.actor().is(Role.DISCIPLINE)).toList() : directors;
    }

    /** Whose turn it is, or who stands in for them; empty where neither can be told. */
    private Optional<Present> onDuty(List<Present> reached, LocalDate day) {
        var turn = rows.on(day);
        return turn.flatMap(who -> first(reached, who))
                .or(() -> turn.flatMap(staff::find)
                        .filter(m -> m.away(day))
                        .flatMap(m -> Optional.ofNullable(m.standIn()))
                        .flatMap(who -> first(reached, who)));
    }

    private static Optional<Present> first(List<Present> reached, StaffId who) {
        return reached.stream().filter(p -> p.member().id().equals(who)).findFirst();
    }
}
