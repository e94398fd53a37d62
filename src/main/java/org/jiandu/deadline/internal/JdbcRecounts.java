package org.jiandu.deadline.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiandu.calendar.CalendarAdopted;
import org.jiandu.deadline.Fate;
import org.jiandu.deadline.Marks.Mark;
import org.jiandu.deadline.Term;
import org.jiandu.deadline.internal.JdbcDeadlines.Basis;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of recounts: how far a new calendar was carried, and what it moved. */
@Repository
class JdbcRecounts {
    private final JdbcClient jdbc;

    JdbcRecounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void begin(CalendarAdopted fact, LocalDate from) {
        jdbc.sql(RecountSql.BEGIN)
                .param("revision", fact.revision())
                .param("edition", fact.edition())
                .param("changed", fact.changed().stream().map(LocalDate::toString).collect(Collectors.joining("\n")))
                .param("from", from)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Recount> take() {
        return jdbc.sql(RecountSql.TAKE).query((row, n) -> recount(row)).optional();
    }

    boolean known(int revision) {
        return jdbc.sql(RecountSql.FIND).param("revision", revision).query((row, n) -> recount(row)).optional().isPresent();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void moveOn(int revision, Place at) {
        jdbc.sql(RecountSql.MOVE_ON)
                .param("due", at.due())
                .param("ticket", at.ticket())
                .param("policy", at.policy())
                .param("cycle", at.cycle())
                .param("revision", revision)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void end(int revision, Instant at) {
        jdbc.sql(RecountSql.END).param("at", utc(at)).param("revision", revision).update();
    }

    List<Running> page(int edition, Place after) {
        return jdbc.sql(RecountSql.PAGE)
                .param("edition", edition)
                .param("due", after.due())
                .param("ticket", after.ticket())
                .param("policy", after.policy())
                .param("cycle", after.cycle())
                .query((row, n) -> running(row))
                .list();
    }

    /** @return false where an act came in between */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean recount(Running clock, Term term, @Nullable Mark next, int edition) {
        return jdbc.sql(RecountSql.RECOUNT_CLOCK)
                        .param("unrolled", term.unrolled())
                        .param("due", term.due())
                        .param("breachAt", utc(term.breachAt()))
                        .param("provisional", term.provisional() ? 1 : 0)
                        .param("steps", Steps.text(term.steps()))
                        .param("nextMark", next == null ? null : next.code())
                        .param("nextMarkAt", next == null ? null : utc(next.at()))
                        .param("edition", edition)
                        .param("ticketId", clock.ticket().value())
                        .param("policyId", clock.term().policyId())
                        .param("cycle", clock.cycle())
                        .param("was", clock.term().due())
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void moved(int revision, Move move) {
        jdbc.sql(RecountSql.MOVED)
                .param("revision", revision)
                .param("ticketId", move.ticket().value())
                .param("policyId", move.policyId())
                .param("cycle", move.cycle())
                .param("was", move.was())
                .param("reckoned", move.reckoned())
                .param("due", move.due())
                .param("fate", move.kind().name())
                .update();
    }

    List<Move> moves(int revision) {
        return jdbc.sql(RecountSql.MOVES)
                .param("revision", revision)
                .query((row, n) -> new Move(
                        new TicketId(row.getString("ticket_id")), row.getString("policy_id"), row.getInt("cycle"),
                        row.getObject("was", LocalDate.class), row.getObject("reckoned", LocalDate.class),
                        row.getObject("due", LocalDate.class), Fate.Kind.valueOf(row.getString("fate"))))
                .list();
    }

    private static Recount recount(ResultSet row) throws SQLException {
        NavigableSet<LocalDate> changed = row.getString("changed").lines()
                .map(LocalDate::parse)
                .collect(Collectors.toCollection(TreeSet::new));
        var place = new Place(
                row.getObject("after_due", LocalDate.class), row.getString("after_ticket"), row.getString("after_policy"),
                row.getInt("after_cycle"));
        return new Recount(row.getInt("revision"), row.getInt("edition"), changed, place);
    }

    private static Running running(ResultSet row) throws SQLException {
        var term = JdbcDeadlines.term(row, List.of());
        return new Running(
                new TicketId(row.getString("ticket_id")), row.getInt("cycle"), row.getInt("policy_version"), term, JdbcDeadlines.basis(row),
                row.getString("next_mark"));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** @param after where it stopped */
    record Recount(int revision, int edition, NavigableSet<LocalDate> changed, Place after) {}

    /** The key by which clocks are read, day by day. */
    record Place(LocalDate due, String ticket, String policy, int cycle) {
        static Place before(LocalDate day) {
            return new Place(day, "", "", 0);
        }
    }

    /** A clock that runs, without its reasoning. */
    record Running(TicketId ticket, int cycle, int version, Term term, Basis basis, @Nullable String nextMark) {
        Place place() {
            return new Place(term.due(), ticket.value(), term.policyId(), cycle);
        }
    }

    record Move(
            TicketId ticket, String policyId, int cycle, LocalDate was, LocalDate reckoned, LocalDate due, Fate.Kind kind) {
        static Move of(Running clock, Fate fate) {
            return new Move(
                    clock.ticket(), clock.term().policyId(), clock.cycle(), clock.term().due(), fate.reckoned(),
                    fate.term().due(), fate.kind());
        }

        String line() {
            return String.join("\t", ticket.value(), policyId, Integer.toString(cycle), was.toString(), due.toString());
        }
    }
}
