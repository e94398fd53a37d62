package org.jiandu.reminder.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jiandu.deadline.Clock.State;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Duty;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.reminder.Due;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketLine;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Which terms lie with a person, read as that person: the wall is the one of every list. */
@Component
class Dues {
    private static final int PAGE = 200;

    /** More than anybody can work through; lists come by what is due, so that the most pressing are in. */
    private static final int MOST = 1000;

    private final Tickets tickets;
    private final Deadlines deadlines;

    Dues(Tickets tickets, Deadlines deadlines) {
        this.tickets = tickets;
        this.deadlines = deadlines;
    }

    /** What the person can act on now; sealed matters are in nobody's list. */
    List<Due> actable(Actor.Staff who) {
        return lines(View.TODO, who).stream().flatMap(ticket -> running(ticket, who)).toList();
    }

    /** As {@link #actable}, and what lies elsewhere at present but is this person's. */
    List<Due> own(Actor.Staff who) {
        var all = new LinkedHashMap<TicketId, Ticket>();
        lines(View.TODO, who).forEach(ticket -> all.put(ticket.id(), ticket));
        lines(View.OPEN, who).stream().filter(t -> owns(who, t.stage())).forEach(ticket -> all.putIfAbsent(ticket.id(), ticket));
        return all.values().stream().flatMap(ticket -> running(ticket, who)).toList();
    }

    /** Matters that came to 监察室 since {@code from} and before {@code until}, and that this person sees. */
    int sealed(Actor.Staff who, Instant from, Instant until) {
        return (int) lines(View.TODO, who).stream()
                .filter(Ticket::sealed)
                .map(ticket -> ticket.stage().at())
                .filter(at -> !at.isBefore(from) && at.isBefore(until))
                .count();
    }

    private Stream<Due> running(Ticket ticket, Actor.Staff who) {
        return ticket.sealed() ? Stream.of() : deadlines.of(ticket.id(), who).stream()
                .filter(c -> c.state() == State.RUNNING || c.state() == State.OVERDUE)
                .filter(c -> c.duty() != Duty.WINDOW)
                .map(c -> new Due(
                        ticket.id(), ticket.number(), c.policy(), c.cycle(), c.term().due(), c.state() == State.OVERDUE,
                        c.term().provisional(), c.startedAt()));
    }

    private static boolean owns(Actor.Staff who, Stage stage) {
        return switch (stage) {
            case Stage.Investigating(var _, var _, var handler) -> who.acts(handler);
            case Stage.AnswerReview(var _, var _, var author, var _) -> who.acts(author);
            case Stage.ExtensionReview(var _, var _, var by, var _) -> who.acts(by);
            case Stage.ObjectionReview(var _, var _, var by) -> who.acts(by);
            case Stage.Registered _, Stage.Triaged _, Stage.Supplement _, Stage.RefusalReview _, Stage.RedirectReview _,
                    Stage.InvalidReview _, Stage.NotAccepted _, Stage.Redirected _, Stage.Invalid _, Stage.Merged _,
                    Stage.Proposed _, Stage.Assigned _, Stage.Answered _, Stage.Closed _, Stage.UnderReview _,
                    Stage.Sealed _, Stage.Withdrawn _ -> false;
        };
    }

    private List<Ticket> lines(View view, Actor.Staff who) {
        var all = new ArrayList<Ticket>();
        var page = tickets.list(new TicketQuery(view, "", null, PAGE), who);
        all.addAll(page.rows().stream().map(TicketLine::ticket).toList());
        while (page.next() != null && all.size() < MOST) {
            page = tickets.list(new TicketQuery(view, "", page.next(), PAGE), who);
            all.addAll(page.rows().stream().map(TicketLine::ticket).toList());
        }
        return all;
    }
}
