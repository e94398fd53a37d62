package org.jiandu.deadline.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Marks.Mark;
import org.jiandu.deadline.Reckoning;
import org.jiandu.deadline.Term;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of clocks and marks. */
@Repository
class JdbcDeadlines {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcDeadlines(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @return false where this clock of this cycle was started before */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean start(TicketId ticket, Start clock, Instant at) {
        var term = clock.term();
        var first = clock.first();
        return jdbc.sql(DeadlineSql.START)
                        .param("ticketId", ticket.value())
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
                        .param("nextMark", first == null ? null : first.code())
                        .param("nextMarkAt", first == null ? null : utc(first.at()))
                        .param("edition", clock.edition())
                        .update()
                == 1;
    }

    List<Row> of(TicketId ticket) {
        return jdbc.sql(DeadlineSql.OF_TICKET)
                .param("ticketId", ticket.value())
                .query((row, n) -> new Row(
                        row.getInt("cycle"), row.getInt("policy_version"), term(row), moment(row, "started_at"), basis(row),
                        row.getInt("calendar_edition"), instant(row, "ended_at"), row.getString("ended_by")))
                .list();
    }

    /** Those that run, the first due first. */
    List<Running> running(Collection<String> tickets) {
        return tickets.isEmpty() ? List.of() : jdbc.sql(DeadlineSql.RUNNING)
                .param("tickets", tickets)
                .query((row, n) -> new Running(
                        new TicketId(row.getString("ticket_id")), row.getInt("cycle"), row.getInt("policy_version"), term(row),
                        moment(row, "started_at")))
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
    void replace(TicketId ticket, int cycle, Instead instead) {
        var term = instead.term();
        var basis = instead.basis();
        var first = instead.first();
        jdbc.sql(DeadlineSql.REPLACE)
                .param("dayZero", term.dayZero())
                .param("unrolled", term.unrolled())
                .param("due", term.due())
                .param("breachAt", utc(term.breachAt()))
                .param("provisional", term.provisional() ? 1 : 0)
                .param("steps", Steps.text(term.steps()))
                .param("nextMark", first == null ? null : first.code())
                .param("nextMarkAt", first == null ? null : utc(first.at()))
                .param("extendedDays", basis.extendedDays())
                .param("pausedFrom", basis.pausedFrom())
                .param("pausedUntil", basis.pausedUntil())
                .param("edition", instead.edition())
                .param("ticketId", ticket.value())
                .param("policyId", term.policyId())
                .param("cycle", cycle)
                .update();
    }

    /** It runs as if it had never ended; what it runs to is {@link #replace}d then. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reopen(TicketId ticket, Row clock) {
        jdbc.sql(DeadlineSql.REOPEN)
                .param("ticketId", ticket.value())
                .param("policyId", clock.term().policyId())
                .param("cycle", clock.cycle())
                .update();
    }

    /** Whose clocks have a mark to set; some hundred, the oldest first. */
    Set<String> dueTickets(Instant now) {
        return new LinkedHashSet<>(
                jdbc.sql(DeadlineSql.DUE_TICKETS).param("now", utc(now)).query(String.class).list());
    }

    /** Locks what of these tickets has a mark to set until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Claimed> claim(Set<String> tickets, Instant now) {
        return tickets.isEmpty() ? List.of() : jdbc.sql(DeadlineSql.CLAIM)
                .param("tickets", tickets)
                .param("now", utc(now))
                .query((row, n) -> new Claimed(
                        new TicketId(row.getString("ticket_id")), row.getInt("cycle"), term(row),
                        new Mark(row.getString("next_mark"), moment(row, "next_mark_at"))))
                .list();
    }

    /** Those of the claimed whose mark was not set before, with the mark set now, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Claimed> mark(List<Claimed> claimed, Instant at) {
        var ids = claimed.stream().map(c -> c.ticket().value()).collect(Collectors.toSet());
        var set = ids.isEmpty() ? Set.<String>of() : new HashSet<>(jdbc.sql(DeadlineSql.MARKS)
                .param("tickets", ids)
                .query((row, n) -> key(row.getString("ticket_id"), row.getString("policy_id"), row.getInt("cycle"), row.getString("mark")))
                .list());
        var fresh = claimed.stream()
                .filter(c -> !set.contains(key(c.ticket().value(), c.term().policyId(), c.cycle(), c.mark().code())))
                .toList();
        batches.batchUpdate(DeadlineSql.MARK, fresh.stream()
                .map(c -> keyed(c).addValue("mark", c.mark().code()).addValue("at", utc(at)))
                .toArray(SqlParameterSource[]::new));
        return fresh;
    }

    /** @param next by the clock whose mark was set */
    @Transactional(propagation = Propagation.MANDATORY)
    void next(Map<Claimed, Mark> next) {
        batches.batchUpdate(DeadlineSql.NEXT_MARK, next.entrySet().stream()
                .map(e -> keyed(e.getKey()).addValue("mark", e.getValue().code()).addValue("at", utc(e.getValue().at())))
                .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource keyed(Claimed clock) {
        return new MapSqlParameterSource("ticketId", clock.ticket().value())
                .addValue("policyId", clock.term().policyId())
                .addValue("cycle", clock.cycle());
    }

    private static String key(String ticket, String policy, int cycle, String mark) {
        return String.join(" ", ticket, policy, Integer.toString(cycle), mark);
    }

    /** Missed, owed to citizens, and not ordered to be answered for. */
    List<Unordered> unordered(Set<String> policies) {
        return jdbc.sql(DeadlineSql.UNORDERED)
                .param("policies", policies)
                .query((row, n) -> new Unordered(
                        new TicketId(row.getString("ticket_id")), row.getString("policy_id"), row.getInt("cycle"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    List<Deadlines.Kept> kept(Collection<String> policies, LocalDate first, LocalDate last) {
        return jdbc.sql(DeadlineSql.KEPT)
                .param("policies", policies)
                .param("first", first)
                .param("last", last)
                .param("acts", Ends.ACTS)
                .query((row, n) -> new Deadlines.Kept(row.getString("policy_id"), row.getInt("n"), row.getInt("in_time")))
                .list();
    }

    /** @return false where another node was faster */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean ordered(Unordered missed, Instant at) {
        return jdbc.sql(DeadlineSql.ORDERED)
                        .param("at", utc(at))
                        .param("ticketId", missed.ticket().value())
                        .param("policyId", missed.policyId())
                        .param("cycle", missed.cycle())
                        .update()
                == 1;
    }

    static Basis basis(ResultSet row) throws SQLException {
        return new Basis(
                row.getInt("extended_days"), row.getObject("paused_from", LocalDate.class),
                row.getObject("paused_until", LocalDate.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static Term term(ResultSet row) throws SQLException {
        return term(row, Steps.read(row.getString("steps")));
    }

    static Term term(ResultSet row, List<Term.Step> steps) throws SQLException {
        return new Term(
                row.getString("policy_id"), row.getObject("day_zero", LocalDate.class),
                row.getObject("unrolled", LocalDate.class), row.getObject("due", LocalDate.class),
                moment(row, "breach_at"), row.getBoolean("provisional"), steps);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** @param endedAt null while it runs, like {@code endedBy} */
    record Row(
            int cycle, int version, Term term, Instant startedAt, Basis basis, int edition, @Nullable Instant endedAt,
            @Nullable String endedBy) {
        boolean runs(String policyId) {
            return endedAt == null && term.policyId().equals(policyId);
        }
    }

    /**
     * What a term was reckoned from beside its day 0.
     *
     * @param extendedDays 0, or the days added by an extension
     * @param pausedFrom first day an internal target stood still, or null; from {@code pausedUntil} on it runs again
     */
    record Basis(int extendedDays, @Nullable LocalDate pausedFrom, @Nullable LocalDate pausedUntil) {
        static final Basis PLAIN = new Basis(0, null, null);

        Reckoning.From from(LocalDateTime at) {
            return new Reckoning.From(
                    at, extendedDays,
                    pausedFrom == null || pausedUntil == null
                            ? List.of()
                            : List.of(new Reckoning.Hearing(pausedFrom, pausedUntil)));
        }
    }

    /** A clock that is to run; {@code first} is null where nobody can miss it. */
    record Start(int cycle, int version, Term term, @Nullable Mark first, int edition) {}

    /** What stands in the place of another term. */
    record Instead(Term term, Basis basis, @Nullable Mark first, int edition) {}

    /** A clock whose {@code mark} is to be set. */
    record Claimed(TicketId ticket, int cycle, Term term, Mark mark) {}

    record Running(TicketId ticket, int cycle, int version, Term term, Instant startedAt) {}

    record Unordered(TicketId ticket, String policyId, int cycle, LocalDate due) {}
}
