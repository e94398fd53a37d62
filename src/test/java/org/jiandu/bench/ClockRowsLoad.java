package org.jiandu.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Random;
import org.jiandu.database.DatabaseAccess;

/** Seeded clocks straight into their table: due on one day, or some time in the year after it. */
final class ClockRowsLoad {
    private static final int BATCH = 2_000;

    /** The working-day term of a step of the office, three days of it, that the day added by {@link RevisionBench} moves. */
    static final LocalDate MOVED_FROM = LocalDate.of(2027, 6, 7);

    private static final LocalDate MOVED_DUE = LocalDate.of(2027, 6, 11);
    private static final String STEPS = "DAY_ZERO\t2026-03-02\t2026-03-02\t0\t\t\nCOUNTED\t2026-03-03\t2026-03-17\t15\t\t\nLAST_DAY\t2026-03-17\t2026-03-17\t0\t\t";
    private static final String CLOCK = "INSERT INTO deadline (ticket_id, policy_id, cycle, policy_version, started_at, day_zero, unrolled, due,"
            + " breach_at, provisional, steps, ended_at, ended_by, next_mark, next_mark_at, extended_days)"
            + " VALUES (?, ?, 1, 1, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?, ?, 0)";

    private final DatabaseAccess access;
    private final Random random = new Random(20_260_317);

    private final LocalDate lastDay;

    /** @param lastDay of those that are due */
    ClockRowsLoad(DatabaseAccess access, LocalDate lastDay) {
        this.access = access;
        this.lastDay = lastDay;
    }

    static String id(int i) {
        return "t_" + String.format("%032x", 0xb0000000L + i).replaceFirst("^0", "b");
    }

    enum What {
        /** Runs; its last day lies within a year. */
        RUNNING,
        /** The last day is over, and it is not marked as missed. */
        DUE,
        /** Moves when the calendar is revised. */
        MOVING
    }

    void load(int from, int to, What what) throws SQLException {
        try (var on = DriverManager.getConnection(access.url() + "&rewriteBatchedStatements=true", access.user(), access.password())) {
            on.setAutoCommit(false);
            for (int start = from; start < to; start += BATCH) {
                batch(on, start, Math.min(to, start + BATCH), what);
                if (start % 100_000 == 0 && to - from > BATCH) {
                    System.err.println("  " + start + " / " + to);
                }
            }
        }
    }

    private void batch(Connection on, int from, int to, What what) throws SQLException {
        try (var clock = on.prepareStatement(CLOCK)) {
            for (int i = from; i < to; i++) {
                boolean moving = what == What.MOVING;
                boolean due = what == What.DUE;
                var last = moving ? MOVED_DUE : due ? lastDay : lastDay.plusDays(1 + random.nextInt(360));
                var zero = moving ? MOVED_FROM : last.minusDays(15);
                clock.setString(1, id(i));
                clock.setString(2, moving ? "PP-ASSIGN-3WD" : "XF-NOTICE-15");
                clock.setTimestamp(3, Timestamp.valueOf(zero.atTime(1, 0)));
                clock.setDate(4, Date.valueOf(zero));
                clock.setDate(5, Date.valueOf(last));
                clock.setDate(6, Date.valueOf(last));
                clock.setTimestamp(7, Timestamp.valueOf(last.atTime(16, 0)));
                clock.setInt(8, moving ? 1 : 0);
                clock.setString(9, STEPS);
                clock.setString(10, due ? "missed" : "half");
                clock.setTimestamp(11, Timestamp.valueOf((due ? last : last.minusDays(1 + random.nextInt(7)).plusDays(7)).atTime(16, 0)));
                clock.addBatch();
            }
            clock.executeBatch();
        }
        on.commit();
    }

    /** So that the plans are those of full tables. */
    void analyse() throws SQLException {
        try (var on = DriverManager.getConnection(access.url(), access.migrateUser(), access.migratePassword());
                var statement = on.createStatement()) {
            statement.execute("ANALYZE TABLE deadline, deadline_mark");
        }
    }
}
