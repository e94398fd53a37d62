package org.jiandu.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Random;
import org.jiandu.database.DatabaseAccess;

/** Seeded clocks straight into their table: due on one day in the spring of 2026, or some time in the year after it. */
final class ClockRowsLoad {
    private static final int BATCH = 2_000;
    private static final LocalDate LAST = LocalDate.of(2026, 3, 17);
    private static final String STEPS = "DAY_ZERO\t2026-03-02\t2026-03-02\t0\t\t\nCOUNTED\t2026-03-03\t2026-03-17\t15\t\t\nLAST_DAY\t2026-03-17\t2026-03-17\t0\t\t";
    private static final String CLOCK = "INSERT INTO deadline (ticket_id, policy_id, cycle, policy_version, started_at, day_zero, unrolled, due,"
            + " breach_at, provisional, steps, ended_at, ended_by, next_mark, next_mark_at, extended_days)"
            + " VALUES (?, 'XF-NOTICE-15', 1, 1, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?, ?, 0)";

    private final DatabaseAccess access;
    private final Random random = new Random(20_260_317);

    ClockRowsLoad(DatabaseAccess access) {
        this.access = access;
    }

    static String id(int i) {
        return "t_" + String.format("%032x", 0xb0000000L + i).replaceFirst("^0", "b");
    }

    /** @param due whether their last day is over, and not marked as missed */
    void load(int from, int to, boolean due) throws SQLException {
        try (var on = DriverManager.getConnection(access.url() + "&rewriteBatchedStatements=true", access.user(), access.password())) {
            on.setAutoCommit(false);
            for (int start = from; start < to; start += BATCH) {
                batch(on, start, Math.min(to, start + BATCH), due);
                if (start % 100_000 == 0 && to - from > BATCH) {
                    System.err.println("  " + start + " / " + to);
                }
            }
        }
    }

    private void batch(Connection on, int from, int to, boolean due) throws SQLException {
        try (var clock = on.prepareStatement(CLOCK)) {
            for (int i = from; i < to; i++) {
                var last = due ? LAST : LAST.plusDays(1 + random.nextInt(360));
                var zero = last.minusDays(15);
                clock.setString(1, id(i));
                clock.setTimestamp(2, Timestamp.valueOf(zero.atTime(1, 0)));
                clock.setDate(3, Date.valueOf(zero));
                clock.setDate(4, Date.valueOf(last));
                clock.setDate(5, Date.valueOf(last));
                clock.setTimestamp(6, Timestamp.valueOf(last.atTime(16, 0)));
                clock.setInt(7, 0);
                clock.setString(8, STEPS);
                clock.setString(9, due ? "missed" : "half");
                clock.setTimestamp(10, Timestamp.valueOf((due ? last : last.minusDays(1 + random.nextInt(7)).plusDays(7)).atTime(16, 0)));
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
