package org.jiandu.calendar.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jiandu.calendar.Paper;
import org.jiandu.calendar.Revision;
import org.jiandu.calendar.Revision.State;
import org.jiandu.calendar.WorkCalendar.Standing;
import org.jiandu.kernel.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of revisions. */
@Repository
class JdbcRevisions {
    private final JdbcClient jdbc;

    JdbcRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Revision> all() {
        return jdbc.sql(CalendarSql.REVISIONS).query((row, n) -> kept(row).revision()).list();
    }

    Optional<Kept> find(int number) {
        return jdbc.sql(CalendarSql.FIND).param("number", number).query((row, n) -> kept(row)).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Kept> take(int number) {
        return jdbc.sql(CalendarSql.TAKE).param("number", number).query((row, n) -> kept(row)).optional();
    }

    boolean waits(int year) {
        return jdbc.sql(CalendarSql.OPEN_OF_YEAR).param("year", year).query(Integer.class).single() > 0;
    }

    boolean underWay() {
        return jdbc.sql(CalendarSql.UNDER_WAY).query(Integer.class).single() > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int propose(Paper paper, String subject, StaffId by, Instant at) {
        int number = jdbc.sql(CalendarSql.LAST).query(Integer.class).single() + 1;
        jdbc.sql(CalendarSql.PROPOSE)
                .param("number", number)
                .param("subject", subject)
                .param("year", paper.year())
                .param("standing", paper.standing().name())
                .param("document", paper.document())
                .param("address", paper.address())
                .param("days", paper.lines())
                .param("sha256", paper.sha256())
                .param("by", by.value())
                .param("at", utc(at))
                .update();
        return number;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(int number) {
        jdbc.sql(CalendarSql.WITHDRAW).param("number", number).update();
    }

    /** @param edition 0 where it is sent back */
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(int number, StaffId by, Instant at, String reason, int edition) {
        jdbc.sql(CalendarSql.DECIDE)
                .param("state", (edition == 0 ? State.RETURNED : State.ADOPTED).name())
                .param("by", by.value())
                .param("at", utc(at))
                .param("reason", reason)
                .param("edition", edition)
                .param("number", number)
                .update();
    }

    /** @return false where it was done before */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean done(int number, int moved, String sha256) {
        return jdbc.sql(CalendarSql.DONE).param("moved", moved).param("sha256", sha256).param("number", number).update() == 1;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var paper = new Paper(
                row.getInt("year"), Standing.valueOf(row.getString("standing")), row.getString("document"),
                row.getString("address"), Paper.read(row.getString("days")));
        var by = row.getString("decided_by");
        var at = row.getObject("decided_at", LocalDateTime.class);
        var revision = new Revision(
                row.getInt("number"), paper, State.valueOf(row.getString("state")), new StaffId(row.getString("proposed_by")),
                row.getObject("proposed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), by == null ? null : new StaffId(by),
                at == null ? null : at.toInstant(ZoneOffset.UTC), row.getString("reason"), row.getInt("edition"),
                row.getInt("moved"), row.getString("moved_sha256"));
        return new Kept(revision, row.getString("subject"));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** @param subject its name in the trail */
    record Kept(Revision revision, String subject) {}
}
