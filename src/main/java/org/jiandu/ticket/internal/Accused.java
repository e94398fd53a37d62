package org.jiandu.ticket.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jiandu.ticket.Ticket;

/** The rows of {@code ticket_accused} a ticket ought to have. */
final class Accused {
    private Accused() {}

    /** Persons always; units only where the class accuses at all (domain.md §5 no. 2), sorted. */
    static List<String> codes(Ticket ticket) {
        var units = ticket.accusedUnits().stream().filter(ticket::accuses).map(u -> u.value());
        var persons = ticket.accusedPersons().stream().map(p -> p.value());
        return Stream.concat(units, persons).sorted().toList();
    }
}
