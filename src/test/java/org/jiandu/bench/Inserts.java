package org.jiandu.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jiandu.database.Database;
import org.jiandu.database.DatabaseAccess;
import org.jspecify.annotations.Nullable;

/** The rows of one submission written by themselves: one durable transaction as the portal's own, no web and no hash. */
final class Inserts implements AutoCloseable {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 2, 9, 30);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String BODY = "测速用的虚构意见：建议大厅里多放几把椅子，方便老人休息。";

    private static final String NUMBERED = "UPDATE ticket SET number = ? WHERE id = ? AND number IS NULL";

    private final Database database;
    private final DatabaseAccess access;
    private final AtomicLong serial = new AtomicLong();

    /** Joins the database of a running portal. */
    Inserts(Path data) {
        database = Database.open(new Database.Wanted(data, null, "", "", null, ""), Database.Mode.JOIN);
        access = database.access();
    }

    /** One client with a connection of its own, which ends with the database. */
    Callable<Boolean> client() throws SQLException {
        var connection = connection();
        return () -> once(connection);
    }

    private Connection connection() throws SQLException {
        var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    private boolean once(Connection on) throws SQLException {
        var id = UUID.randomUUID().toString().replace("-", "");
        var ticket = "t_" + UUID.randomUUID().toString().replace("-", "");
        var hash = "ab".repeat(32);
        run(on, "INSERT IGNORE INTO intake (id, ticket_id, code_salt, code_hash, received_at) VALUES (?, ?, ?, ?, ?)",
                id, null, id, hash, AT);
        batch(on, "INSERT INTO vault_master (subject, content, wrapped) VALUES (?, ?, ?)", List.of(
                List.of(ticket, "IDENTITY", new byte[60]), List.of(ticket, "BODY", new byte[60]),
                List.of(ticket, "STAFF", new byte[60])));
        run(on, "INSERT INTO ticket (id, version, stage, stage_at, kind, channel, received_on, late_reason, registered_at, "
                + "sealed, cycle, body) VALUES (?, 0, 'registered', ?, 'COMMENT', 'WEB', ?, '', ?, 0, 1, ?)",
                ticket, AT, DAY, AT, BODY);
        run(on, "INSERT INTO ticket_event (ticket_id, n, at, act, text, leaf_hash) VALUES (?, 0, ?, 'registered', '', ?)",
                ticket, AT, hash);
        run(on, "INSERT IGNORE INTO deadline (ticket_id, policy_id, cycle, policy_version, started_at, day_zero, unrolled, due, "
                + "breach_at, provisional, steps, next_mark, next_mark_at) "
                + "VALUES (?, 'XF-NOTICE-15', 1, 1, ?, ?, ?, ?, ?, 0, ?, 'NEAR', ?)",
                ticket, AT, DAY, DAY, DAY, AT, "", AT.plusYears(1));
        run(on, "INSERT INTO ticket_due (ticket_id, due_on, provisional, policy_id) VALUES (?, ?, 0, 'XF-NOTICE-15') "
                + "ON DUPLICATE KEY UPDATE due_on = VALUES(due_on)", ticket, DAY);
        run(on, "UPDATE ticket_counter SET serial = LAST_INSERT_ID(serial + 1) WHERE year = 2026");
        run(on, NUMBERED, "BENCH-" + serial.incrementAndGet(), ticket);
        run(on, "UPDATE intake SET ticket_id = ? WHERE id = ?", ticket, id);
        run(on, "INSERT INTO trail_subject (subject, next_n, last_hash) VALUES (?, 2, ?)", ticket, hash);
        batch(on, "INSERT INTO trail_outbox (event_id, subject, n, bytes, hash) VALUES (?, ?, ?, ?, ?)", List.of(
                List.of(UUID.randomUUID().toString(), ticket, 0, new byte[700], hash),
                List.of(UUID.randomUUID().toString(), ticket, 1, new byte[500], hash)));
        on.commit();
        return true;
    }

    private static void run(Connection on, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = on.prepareStatement(sql)) {
            bind(statement, Arrays.asList(values));
            statement.executeUpdate();
        }
    }

    private static void batch(Connection on, String sql, List<List<Object>> rows) throws SQLException {
        try (var statement = on.prepareStatement(sql)) {
            for (var row : rows) {
                bind(statement, new ArrayList<>(row));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
