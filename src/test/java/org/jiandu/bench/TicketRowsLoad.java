package org.jiandu.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jiandu.database.DatabaseAccess;
import org.jspecify.annotations.Nullable;

/**
 * Seeded tickets straight into the tables, with the indexes as migrated: of the first {@value #SMALL} some {@value #OPEN}
 * are open with a due day, as in any year; all later ones are the closed work of years, in the order of their coming in.
 */
final class TicketRowsLoad {
    static final int SMALL = 1_000;
    static final int OPEN = 300;

    private static final int BATCH = 1_000;
    private static final List<String> UNITS = List.of("FILING", "CIVIL", "CRIMINAL", "ENFORCEMENT", "RESEARCH", "FINANCE");
    private static final String STAFF = "a_" + "0".repeat(30) + "05";
    private static final LocalDate LAST = LocalDate.of(2026, 3, 2);
    private static final String TICKET = "INSERT INTO ticket (id, number, version, stage, stage_at, stage_department, stage_staff, owner, kind, class,"
            + " channel, received_on, late_reason, registered_at, sealed, cycle, body, blind_name, blind_phone, case_number, led, row_no, due_on)"
            + " VALUES (?, ?, 0, ?, ?, ?, ?, ?, 'COMPLAINT', ?, 'WEB', ?, '', ?, 0, 1, ?, ?, ?, ?, ?, ?, ?)";
    private static final String EVENT = "INSERT INTO ticket_event (ticket_id, n, at, act, text, leaf_hash) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String DUE = "INSERT INTO ticket_due (ticket_id, due_on, provisional, policy_id) VALUES (?, ?, 0, 'XF-NOTICE-15')";
    private static final String ACCUSED = "INSERT INTO ticket_accused (ticket_id, accused) VALUES (?, ?)";

    /** One in twenty was passed on to be read: long ago read, but for what is open. */
    private static final String READERS = """
            INSERT INTO ticket_reader (ticket_id, department, cause, since, read_at, at, row_no)
            SELECT t.id, ELT(1 + MOD(t.row_no DIV 20, 6), 'FILING', 'CIVIL', 'CRIMINAL', 'ENFORCEMENT', 'RESEARCH', 'FINANCE'), 'FORWARDED',
                   t.registered_at, CASE WHEN t.due_on IS NULL THEN t.registered_at END, t.registered_at, t.row_no
              FROM ticket t
             WHERE t.row_no >= ? AND t.row_no < ? AND MOD(t.row_no, 20) = 0
            """;

    /** One in five has two demands, led by its department; in one of fifteen another lends a hand. */
    private static final String SHARES = """
            INSERT INTO ticket_share (ticket_id, demand, department, leads, active, at, row_no)
            SELECT t.id, d.n, CASE WHEN d.n < 3 THEN t.owner ELSE 'RESEARCH' END, d.n < 3, 1, t.registered_at, t.row_no
              FROM ticket t
              JOIN (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3) d
             WHERE t.row_no >= ? AND t.row_no < ? AND t.owner IS NOT NULL AND MOD(t.row_no, 5) = 0 AND (d.n < 3 OR MOD(t.row_no, 15) = 0)
            """;

    private static final int FIRST_ROW = 1_000;
    private static final int SETTLING = 30;

    private final DatabaseAccess access;
    private final int many;
    private final PostingsLoad postings = new PostingsLoad();
    private final Random random = new Random(20_260_302);

    TicketRowsLoad(DatabaseAccess access, int many) {
        this.access = access;
        this.many = many;
    }

    static String id(int i) {
        return "t_" + String.format("%032x", 0xb0000000L + i);
    }

    static String number(int i) {
        return String.format("WH-2025-%06d", i);
    }

    static String caseNumber(int i) {
        return "（2025）望01民初" + i + "号";
    }

    static byte[] blind(int i) {
        return java.nio.ByteBuffer.allocate(8).putLong(0x5eedL << 32 | i).array();
    }

    /** Tickets {@code from} … {@code to - 1}. */
    void tickets(int from, int to) throws SQLException {
        long begun = System.nanoTime();
        try (var on = connection()) {
            for (int start = from; start < to; start += BATCH) {
                batch(on, start, Math.min(to, start + BATCH));
                if (postings.isFull()) {
                    postings.write(on);
                    System.err.printf(Locale.ROOT, "portal: %d of %d tickets, %.0f s%n", start + BATCH, to, (System.nanoTime() - begun) / 1e9);
                }
            }
            postings.write(on);
        }
    }

    private void batch(Connection on, int from, int to) throws SQLException {
        try (var ticket = on.prepareStatement(TICKET);
                var event = on.prepareStatement(EVENT);
                var due = on.prepareStatement(DUE);
                var accused = on.prepareStatement(ACCUSED)) {
            for (int i = from; i < to; i++) {
                one(i, ticket, event, due, accused);
            }
            for (var each : List.of(ticket, event, due, accused)) {
                each.executeBatch();
            }
        }
        for (var parts : List.of(READERS, SHARES)) {
            try (var statement = on.prepareStatement(parts)) {
                statement.setInt(1, FIRST_ROW + from);
                statement.setInt(2, FIRST_ROW + to);
                statement.executeUpdate();
            }
        }
        on.commit();
    }

    private void one(int i, PreparedStatement ticket, PreparedStatement event, PreparedStatement dues, PreparedStatement accused)
            throws SQLException {
        boolean open = i < OPEN;
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var day = LAST.minusDays(i < SMALL ? random.nextInt(60) : 60 + 3_000L * (many - i) / many);
        var at = Timestamp.valueOf(day.atTime(1, random.nextInt(60), random.nextInt(60)));
        var stage = open ? List.of("registered", "triaged", "investigating").get(i % 3) : "closed";
        boolean owned = !open || i % 3 == 2;
        var body = "测速用的虚构来访第" + i + "件：窗口收了材料却" + random.nextInt(9) + "个月不给回执，请查明。";
        var due = open ? LAST.plusDays(random.nextInt(30)) : null;
        add(ticket, id(i), number(i), stage, at, owned ? unit : null, open && i % 3 > 0 ? STAFF : null, owned ? unit : null, i % 3 == 0 && open ? null : "COMPLAINT", day,
                at, body, blind(i), blind(i), caseNumber(i), random.nextInt(50) == 0 ? 1 : 0,
                FIRST_ROW + i, due);
        postings.add(body, at, FIRST_ROW + i);
        for (var act : open ? List.of("registered") : List.of("registered", "triaged", "assigned", "answered", "closed")) {
            add(event, id(i), act.hashCode() & 0xffff, at, act, "", "ab".repeat(32));
        }
        if (due != null) {
            add(dues, id(i), due);
        }
        if (random.nextInt(5) == 0) {
            add(accused, id(i), UNITS.get(random.nextInt(UNITS.size())));
        }
    }

    /** More acts for a ticket that is there. */
    void events(String ticket, int count) throws SQLException {
        try (var on = connection(); var event = on.prepareStatement(EVENT)) {
            for (int n = 0; n < count; n++) {
                add(event, ticket, 100_000 + n, Timestamp.valueOf(LAST.atTime(3, n % 60)), "noted", "测速用的虚构备注第" + n + "条。", "ab".repeat(32));
            }
            event.executeBatch();
            on.commit();
        }
    }

    /** So that the plans are those of full tables. */
    void analyse() throws SQLException {
        try (var on = DriverManager.getConnection(access.url(), access.migrateUser(), access.migratePassword());
                var statement = on.createStatement()) {
            statement.execute("ANALYZE TABLE ticket, ticket_event, ticket_due, ticket_accused, ticket_share, ticket_reader, ticket_gram");
        }
    }

    /** A bulk load leaves work behind that no day at the desk does; in the time given most of it is done. */
    static void settle() throws InterruptedException {
        System.err.println("portal: " + SETTLING + " 秒后开始测 (the database settles)");
        TimeUnit.SECONDS.sleep(SETTLING);
    }

    private Connection connection() throws SQLException {
        var on = DriverManager.getConnection(access.url() + "&rewriteBatchedStatements=true", access.user(), access.password());
        on.setAutoCommit(false);
        return on;
    }

    private static void add(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            statement.setObject(i + 1, value instanceof LocalDate day ? Date.valueOf(day) : value);
        }
        statement.addBatch();
    }

    static List<Integer> some(int count, int below, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            all.add(random.nextInt(below));
        }
        return all;
    }

    static double percentile(double[] all, double part) {
        var sorted = Arrays.stream(all).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
    }
}
