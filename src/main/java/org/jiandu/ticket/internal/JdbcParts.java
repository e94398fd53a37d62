package org.jiandu.ticket.internal;

import static org.jiandu.ticket.internal.TicketRows.maybeInstant;
import static org.jiandu.ticket.internal.TicketRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Answer;
import org.jiandu.ticket.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a ticket has several of: demands, shares, readings, labels, parts of its answer. */
@Repository
class JdbcParts {
    private final JdbcClient jdbc;

    JdbcParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ticket with everything it has several of. */
    Ticket whole(Ticket row) {
        var demands = new ArrayList<Ticket.Demand>();
        var shares = new ArrayList<Ticket.Share>();
        var readings = new ArrayList<Ticket.Reading>();
        var labels = new HashSet<String>();
        jdbc.sql(PartSql.PARTS).param("id", row.id().value()).query((RowCallbackHandler) r -> {
            switch (r.getString("part")) {
                case "DEMAND" -> demands.add(new Ticket.Demand(r.getInt("n"), r.getString("word")));
                case "SHARE" -> shares.add(share(r));
                case "READING" -> readings.add(reading(r));
                default -> labels.add(r.getString("word"));
            }
        });
        demands.sort(Comparator.comparingInt(Ticket.Demand::n));
        shares.sort(Comparator.comparingInt(Ticket.Share::demand)
                .thenComparing(Ticket.Share::leads, Comparator.reverseOrder())
                .thenComparing(share -> share.department().value()));
        readings.sort(Comparator.comparing(Ticket.Reading::since)
                .thenComparing(reading -> reading.department().value())
                .thenComparing(reading -> reading.cause().name()));
        var s = row.sorting();
        return new Ticket(
                row.id(), row.number(), row.version(), row.stage(), row.origin(),
                new Ticket.Sorting(s.as(), s.sealed(), s.accusedUnits(), s.accusedPersons(), labels),
                row.course(), row.overlay(), demands, shares, readings);
    }

    /** In the order of their keys, so that two that hold many never wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(List<TicketId> ids) {
        jdbc.sql(PartSql.HOLD).param("ids", ids.stream().map(TicketId::value).sorted().toList()).query(String.class).list();
    }

    /** Writes what differs between the two. */
    @Transactional(propagation = Propagation.MANDATORY)
    void update(Ticket before, Ticket next) {
        if (!before.demands().equals(next.demands())) {
            clear(PartSql.CLEAR_DEMANDS, next.id());
            demands(next.id(), next.demands());
        }
        if (!before.shares().equals(next.shares())) {
            clear(PartSql.CLEAR_SHARES, next.id());
            next.shares().forEach(s -> insert(next.id(), s));
        }
        if (!before.readings().equals(next.readings())) {
            clear(PartSql.CLEAR_READINGS, next.id());
            next.readings().forEach(r -> insert(next.id(), r));
        }
        if (!before.sorting().labels().equals(next.sorting().labels())) {
            clear(PartSql.CLEAR_LABELS, next.id());
            next.sorting().labels().forEach(l ->
                    jdbc.sql(PartSql.INSERT_LABEL).param("id", next.id().value()).param("label", l).update());
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void demands(TicketId id, List<Ticket.Demand> demands) {
        demands.forEach(d -> jdbc.sql(PartSql.INSERT_DEMAND)
                .param("id", id.value())
                .param("n", d.n())
                .param("text", d.text())
                .update());
    }

    private void insert(TicketId id, Ticket.Share s) {
        jdbc.sql(PartSql.INSERT_SHARE)
                .param("id", id.value())
                .param("demand", s.demand())
                .param("department", s.department().value())
                .param("leads", s.leads() ? 1 : 0)
                .param("active", s.active() ? 1 : 0)
                .param("signedAt", moment(s.signedAt()))
                .param("repliedAt", moment(s.repliedAt()))
                .update();
    }

    private void insert(TicketId id, Ticket.Reading r) {
        var by = r.readBy();
        jdbc.sql(PartSql.INSERT_READING)
                .param("id", id.value())
                .param("department", r.department().value())
                .param("cause", r.cause().name())
                .param("since", utc(r.since()))
                .param("readAt", moment(r.readAt()))
                .param("readBy", by == null ? null : by.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void answer(TicketId id, int cycle, Answer answer) {
        jdbc.sql(PartSql.CLEAR_ANSWER).param("id", id.value()).param("cycle", cycle).update();
        answer.parts().forEach(p -> {
            var opinion = p.opinion();
            jdbc.sql(PartSql.INSERT_ANSWER)
                    .param("id", id.value())
                    .param("cycle", cycle)
                    .param("demand", p.demand())
                    .param("opinion", opinion == null ? null : opinion.name())
                    .param("facts", p.facts())
                    .param("basis", p.basis())
                    .update();
        });
    }

    List<Answer.Part> answer(TicketId id, int cycle) {
        return jdbc.sql(PartSql.ANSWER)
                .param("id", id.value())
                .param("cycle", cycle)
                .query((r, n) -> part(r))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void unmask(TicketId id, Actor.Staff staff, Instant until) {
        jdbc.sql(TicketSql.UNMASK)
                .param("id", id.value())
                .param("staff", staff.id().value())
                .param("until", utc(until))
                .update();
    }

    boolean unmasked(TicketId id, Actor.Staff staff, Instant now) {
        return jdbc.sql(TicketSql.UNMASKED)
                        .param("id", id.value())
                        .param("staff", staff.id().value())
                        .param("now", utc(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Nothing of a sealed matter stays readable beside its ciphertext. */
    @Transactional(propagation = Propagation.MANDATORY)
    void seal(TicketId id, int cycles) {
        clear(PartSql.CLEAR_DEMANDS, id);
        clear(PartSql.CLEAR_SHARES, id);
        for (int cycle = 1; cycle <= cycles; cycle++) {
            jdbc.sql(PartSql.CLEAR_ANSWER).param("id", id.value()).param("cycle", cycle).update();
        }
    }

    private void clear(String statement, TicketId id) {
        jdbc.sql(statement).param("id", id.value()).update();
    }

    private static Answer.Part part(ResultSet row) throws SQLException {
        var opinion = row.getString("opinion");
        return new Answer.Part(
                row.getInt("demand"), opinion == null ? null : Answer.Opinion.valueOf(opinion), row.getString("facts"),
                row.getString("basis"));
    }

    private static Ticket.Share share(ResultSet row) throws SQLException {
        return new Ticket.Share(
                row.getInt("n"), new DepartmentCode(row.getString("word")), row.getBoolean("leads"),
                row.getBoolean("active"), maybeInstant(row, "first_at"), maybeInstant(row, "last_at"));
    }

    private static Ticket.Reading reading(ResultSet row) throws SQLException {
        return new Ticket.Reading(
                new DepartmentCode(row.getString("word")), Ticket.Cause.valueOf(row.getString("cause")),
                TicketRows.instant(row, "first_at"), maybeInstant(row, "last_at"), TicketRows.staff(row, "read_by"));
    }

    private static @Nullable LocalDateTime moment(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
