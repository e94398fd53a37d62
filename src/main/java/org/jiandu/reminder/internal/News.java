package org.jiandu.reminder.internal;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jiandu.board.Board;
import org.jiandu.calendar.Revision;
import org.jiandu.calendar.Revisions;
import org.jiandu.deadline.Policies;
import org.jiandu.kernel.Actor;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.reminder.Agenda;
import org.jiandu.reminder.Agenda.Brought;
import org.springframework.stereotype.Component;

/** What one person is told beside the terms that lie with them. */
@Component
class News {
    private final JdbcReminders rows;
    private final Dues dues;
    private final Policies policies;
    private final Revisions revisions;
    private final Notices notices;
    private final Board board;

    News(JdbcReminders rows, Dues dues, Policies policies, Revisions revisions, Notices notices, Board board) {
        this.rows = rows;
        this.dues = dues;
        this.policies = policies;
        this.revisions = revisions;
        this.notices = notices;
        this.board = board;
    }

    /** Of what happened from {@code from} on and before {@code until}; what waits for a decision is told each morning. */
    Agenda.News of(Actor.Staff who, Instant from, Instant until) {
        return new Agenda.News(brought(who, from, until), dues.sealed(who, from, until), rules(who), years(who),
                sum(notice -> board.tasks(notice, who).size()), sum(notice -> board.waiting(notice, who).size()));
    }

    private int sum(ToIntFunction<String> count) {
        return notices.all().stream().map(Notice::slug).mapToInt(count).sum();
    }

    private List<Brought> brought(Actor.Staff who, Instant from, Instant until) {
        var moved = rows.brought(from, until);
        return moved.isEmpty()
                ? List.of()
                : dues.own(who).stream()
                        .flatMap(due -> moved.stream()
                                .filter(m -> m.ticket().equals(due.ticket()) && m.policyId().equals(due.policy().id()))
                                .filter(m -> m.due().equals(due.due()))
                                .map(m -> new Brought(due, m.was())))
                        .toList();
    }

    private int rules(Actor.Staff who) {
        return Policies.mayDecide(who)
                ? (int) policies.all().stream()
                        .flatMap(history -> history.open().stream())
                        .filter(p -> !p.by().equals(who.id()))
                        .count()
                : 0;
    }

    private int years(Actor.Staff who) {
        return Revisions.mayDecide(who)
                ? (int) revisions.all().stream()
                        .filter(r -> r.state() == Revision.State.PROPOSED && !r.proposedBy().equals(who.id()))
                        .count()
                : 0;
    }
}
