package org.jiandu.reminder.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Duty;
import org.jiandu.kernel.Actor;
import org.jiandu.reminder.Due;
import org.jiandu.reminder.internal.JdbcReminders.FeedKey;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.ticket.Tickets;
import org.jspecify.annotations.Nullable;
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
        return running(View.TODO, who).map(Dues::reminded).toList();
    }

    /** As {@link #actable}, and what lies elsewhere at present but is this person's. */
    List<Due> own(Actor.Staff who) {
        var mine = running(View.OPEN, who).filter(d -> owns(who, d.line().ticket().stage()));
        var all = new LinkedHashMap<FeedKey, Due>();
        Stream.concat(running(View.TODO, who), mine).map(Dues::reminded).forEach(due -> all.putIfAbsent(FeedKey.of(due), due));
        return List.copyOf(all.values());
    }

    /** Matters that came to 监察室 since {@code from} and before {@code until}, and that this person sees. */
    int sealed(Actor.Staff who, Instant from, Instant until) {
        return (int) lines(who).stream()
                .filter(Ticket::sealed)
                .map(ticket -> ticket.stage().at())
                .filter(at -> !at.isBefore(from) && at.isBefore(until))
                .count();
    }

    private Stream<Deadlines.Due> running(View view, Actor.Staff who) {
        return deadlines.due(view, MOST, who).stream()
                .filter(d -> !d.line().ticket().sealed() && d.duty() != Duty.WINDOW);
    }

    private static Due reminded(Deadlines.Due d) {
        var ticket = d.line().ticket();
        return new Due(
                ticket.id(), ticket.number(), d.policy(), d.cycle(), d.term().due(), d.overdue(), d.term().provisional(),
                d.startedAt());
    }

    private static boolean owns(Actor.Staff who, Stage stage) {
        return switch (stage) {
            case Stage.Investigating(var _, var _, var handler) -> who.acts(handler);
            case Stage.AnswerReview(var _, var _, var author, var _) -> who.acts(author);
            case Stage.ExtensionReview(var _, var _, var by, var _, var _) -> who.acts(by);
            case Stage.ObjectionReview(var _, var _, var by) -> who.acts(by);
            case Stage.Registered _, Stage.Triaged _, Stage.Supplement _, Stage.RefusalReview _, Stage.RedirectReview _,
                    Stage.InvalidReview _, Stage.NotAccepted _, Stage.Redirected _, Stage.Invalid _, Stage.Merged _,
                    Stage.Proposed _, Stage.Assigned _, Stage.Answered _, Stage.Closed _, Stage.UnderReview _,
                    Stage.Sealed _, Stage.Withdrawn _ -> false;
        };
    }

    private List<Ticket> lines(Actor.Staff who) {
        var all = new ArrayList<Ticket>();
        @Nullable String after = null;
        do {
            var page = tickets.list(new TicketQuery(View.TODO, "", after, PAGE), who);
            page.rows().forEach(line -> all.add(line.ticket()));
            after = page.next();
        } while (after != null && all.size() < MOST);
        return all;
    }
}
