package org.jiandu.deadline.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jiandu.deadline.Marks;
import org.jiandu.deadline.Term;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of clocks and marks. */
@Repository
class JdbcDeadlines {
    private final JdbcClient jdbc;

    JdbcDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where this clock of this cycle was started before */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean start(Start clock, Instant at) {
        var term = clock.term();
        var first = clock.first();
        return jdbc.sql(DeadlineSql.START)
                        .param("ticketId", clock.ticket().value())
                        .param("policyId", term.policyId())
                        .param("cycle", clock.cycle())
                        .param("version", clock.version())
                        .param("startedAt", utc(at))
                        .param("dayZero", term.dayZero())
                        .param("unrolled", term.unrolled())
                        .param("due", term.due())
                        .param("breachAt", utc(term.breachAt()))
                        .param("provisional", term.provisional() ? 1 : 0)
                        .param("steps", Steps.text(term.steps()))
                        .param("nextMark", first.mark().name())
                        .param("nextMarkAt", utc(first.at()))
                        .update()
                == 1;
    }

    List<Row> of(TicketId ticket) {
        return jdbc.sql(DeadlineSql.OF_TICKET)
                .param("ticketId", ticket.value())
                .query((row, n) -> new Row(
                        row.getInt("cycle"), row.getInt("policy_version"), term(row), instant(row, "ended_at"),
                        row.getString("ended_by")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void end(TicketId ticket, Row clock, Instant at, String by) {
        jdbc.sql(DeadlineSql.END)
                .param("endedAt", utc(at))
                .param("endedBy", by)
                .param("ticketId", ticket.value())
                .param("policyId", clock.term().policyId())
                .param("cycle", clock.cycle())
                .update();
    }

    /** Another term in the place of one that runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replace(TicketId ticket, int cycle, Term term, Marks.Set first) {
        jdbc.sql(DeadlineSql.REPLACE)
                .param("dayZero", term.dayZero())
                .param("unrolled", term.unrolled())
                .param("due", term.due())
                .param("breachAt", utc(term.breachAt()))
                .param("provisional", term.provisional() ? 1 : 0)
                .param("steps", Steps.text(term.steps()))
                .param("nextMark", first.mark().name())
                .param("nextMarkAt", utc(first.at()))
                .param("ticketId", ticket.value())
                .param("policyId", term.policyId())
                .param("cycle", cycle)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void resume(TicketId ticket, int cycle, Term term, Marks.Set first) {
        jdbc.sql(DeadlineSql.RESUME)
                .param("nextMark", first.mark().name())
                .param("nextMarkAt", utc(first.at()))
                .param("ticketId", ticket.value())
                .param("policyId", term.policyId())
                .param("cycle", cycle)
                .update();
    }

    /** Locks what has a mark to set until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Claimed> claim(Instant now) {
        return jdbc.sql(DeadlineSql.CLAIM)
                .param("now", utc(now))
                .query((row, n) -> new Claimed(
                        new TicketId(row.getString("ticket_id")), row.getInt("cycle"), term(row),
                        Marks.Mark.valueOf(row.getString("next_mark"))))
                .list();
    }

    /** @return false where the mark was set before */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean mark(Claimed clock, Instant at) {
        return jdbc.sql(DeadlineSql.MARK)
                        .param("ticketId", clock.ticket().value())
                        .param("policyId", clock.term().policyId())
                        .param("cycle", clock.cycle())
                        .param("mark", clock.mark().code())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void next(Claimed clock, Marks.@Nullable Set next) {
        jdbc.sql(DeadlineSql.NEXT_MARK)
                .param("mark", next == null ? null : next.mark().name())
                .param("at", next == null ? null : utc(next.at()))
                .param("ticketId", clock.ticket().value())
                .param("policyId", clock.term().policyId())
                .param("cycle", clock.cycle())
                .update();
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                row.getString("policy_id"), row.getObject("day_zero", LocalDate.class),
                row.getObject("unrolled", LocalDate.class), row.getObject("due", LocalDate.class),
                row.getObject("breach_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBoolean("provisional"), Steps.read(row.getString("steps")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** @param endedAt null while it runs, like {@code endedBy} */
    record Row(int cycle, int version, Term term, @Nullable Instant endedAt, @Nullable String endedBy) {}

    /** A clock that is to run. */
    record Start(TicketId ticket, int cycle, int version, Term term, Marks.Set first) {}

    /** A clock whose {@code mark} is to be set. */
    record Claimed(TicketId ticket, int cycle, Term term, Marks.Mark mark) {}
}
