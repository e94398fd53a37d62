package org.jiandu.ticket;

import java.time.LocalDate;
import java.util.List;
import org.jiandu.deadline.Deadlines;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.TicketQuery.View;

/** One complaint of 6 March 2026, and the doors by which somebody may come to it. */
@DatabaseTest
abstract class TicketDoors {
    static final LocalDate DAY = LocalDate.of(2026, 3, 6);

    final Steps steps;
    final Tickets tickets;
    final Deadlines deadlines;
    final SettableClock clock;
    TicketId id = Fixtures.id(0);
    TicketNumber number = TicketNumber.of(2026, 1);

    TicketDoors(Steps steps, Tickets tickets, Deadlines deadlines, SettableClock clock) {
        this.steps = steps;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void complained(String text, String name, String phone, String email) {
        clock.set(DAY);
        var receipt = steps.receipt(steps.reachable(Kind.COMPLAINT, text, name, phone, email));
        id = steps.id(receipt);
        number = receipt.number();
    }

    List<TicketId> listed(View view, String words, Actor actor) {
        return tickets.list(new TicketQuery(view, words, null, 200), actor).rows().stream()
                .map(line -> line.ticket().id())
                .toList();
    }
}
