package org.jiandu.reminder.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiandu.deadline.DateBroughtForward;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.reminder.Due;
import org.jiandu.reminder.DutyRoster.Shift;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of digests, feeds and turns of duty. */
@Repository
class JdbcReminders {
    /** How long it is kept who was told, in days. */
    private static final int KEPT = 30;

    private final JdbcClient jdbc;

    JdbcReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the person was told before */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean claim(StaffId staff, LocalDate day, Instant at) {
        return jdbc.sql(ReminderSql.CLAIM)
                        .param("staff", staff.value())
                        .param("day", day)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    Set<String> told(LocalDate day) {
        return new HashSet<>(jdbc.sql(ReminderSql.TOLD).param("day", day).query(String.class).list());
    }

    void forget(LocalDate today) {
        var last = today.minusDays(KEPT);
        jdbc.sql(ReminderSql.FORGET).param("day", last).update();
        jdbc.sql(ReminderSql.FORGET_BROUGHT).param("until", last.atStartOfDay()).update();
    }

    Map<FeedKey, FeedEntry> entries(Set<String> tickets) {
        var all = new HashMap<FeedKey, FeedEntry>();
        if (!tickets.isEmpty()) {
            jdbc.sql(ReminderSql.ENTRIES).param("tickets", tickets).query(row -> {
                all.put(key(row), entry(row));
            });
        }
        return all;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void enter(Due due) {
        jdbc.sql(ReminderSql.ENTER)
                .param("ticket", due.ticket().value())
                .param("policy", due.policy().id())
                .param("cycle", due.cycle())
                .param("due", due.due())
                .param("provisional", due.provisional() ? 1 : 0)
                .param("at", utc(due.since()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void move(Due due, int seen, Instant at) {
        jdbc.sql(ReminderSql.MOVE)
                .param("due", due.due())
                .param("provisional", due.provisional() ? 1 : 0)
                .param("at", utc(at))
                .param("ticket", due.ticket().value())
                .param("policy", due.policy().id())
                .param("cycle", due.cycle())
                .param("seen", seen)
                .update();
    }

    Optional<StaffId> on(LocalDate day) {
        return jdbc.sql(ReminderSql.ON_DUTY).param("day", day).query(String.class).optional().map(StaffId::new);
    }

    List<Shift> shifts(LocalDate first, LocalDate last) {
        return jdbc.sql(ReminderSql.SHIFTS)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Shift(row.getObject("day", LocalDate.class), new StaffId(row.getString("staff_id"))))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void put(LocalDate day, StaffId who) {
        jdbc.sql(ReminderSql.PUT).param("day", day).param("staff", who.value()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void clear(LocalDate day) {
        jdbc.sql(ReminderSql.CLEAR).param("day", day).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void brought(DateBroughtForward fact, Instant at) {
        jdbc.sql(ReminderSql.BROUGHT)
                .param("ticket", fact.ticket().value())
                .param("policy", fact.policyId())
                .param("was", fact.was())
                .param("due", fact.due())
                .param("at", utc(at))
                .update();
    }

    List<DateBroughtForward> brought(Instant from, Instant until) {
        return jdbc.sql(ReminderSql.BROUGHT_SINCE)
                .param("from", utc(from))
                .param("until", utc(until))
                .query((row, n) -> new DateBroughtForward(
                        new TicketId(row.getString("ticket_id")), row.getString("policy_id"), row.getObject("was", LocalDate.class),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private static FeedKey key(ResultSet row) throws SQLException {
        return new FeedKey(new TicketId(row.getString("ticket_id")), row.getString("policy_id"), row.getInt("cycle"));
    }

    private static FeedEntry entry(ResultSet row) throws SQLException {
        return new FeedEntry(
                row.getObject("due", LocalDate.class), row.getBoolean("provisional"), row.getInt("revision"),
                row.getObject("modified_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    record FeedKey(TicketId ticket, String policyId, int cycle) {
        static FeedKey of(Due due) {
            return new FeedKey(due.ticket(), due.policy().id(), due.cycle());
        }
    }

    record FeedEntry(LocalDate due, boolean provisional, int revision, Instant modifiedAt) {
        boolean says(Due now) {
            return due.equals(now.due()) && provisional == now.provisional();
        }
    }
}
