package org.jiandu.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jiandu.database.DatabaseAccess;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** The desk's own statements run bare, one connection a client: what the database alone would do in the same run. */
final class BareTickets implements AutoCloseable {
    private static final String TICKET_SQL = "org.jiandu.ticket.internal.TicketSql";
    private static final String LIST_SQL = "org.jiandu.ticket.internal.ListSql";
    private static final String PART_SQL = "org.jiandu.ticket.internal.PartSql";
    private static final String TRAIL_SQL = "org.jiandu.trail.internal.TrailSql";
    private static final int ROUNDS = 150;
    private static final String HASH = "ab".repeat(32);

    private final DatabaseAccess access;
    private final List<Connection> open = new ArrayList<>();

    BareTickets(DatabaseAccess access) {
        this.access = access;
    }

    /** The inbox with and without what hides tickets, in turns, and how the database goes about it. */
    void wall(Actor.Staff actor, Figures figures) throws SQLException {
        var on = connection();
        on.setAutoCommit(true);
        for (var view : List.of("OPEN", "TODO")) {
            var walled = statement(LIST_SQL, "LIST_BY_DUE_OF_ALL");
            var bare = walled.replace(statement(TICKET_SQL, "WALL_OF_ALL"), "");
            var said = inbox(actor, view);
            var with = new double[ROUNDS];
            var without = new double[ROUNDS];
            for (int i = -30; i < ROUNDS; i++) {
                with[Math.max(i, 0)] = timed(on, walled, said);
                without[Math.max(i, 0)] = timed(on, bare, said);
            }
            double cost = 100 * (TicketRowsLoad.percentile(with, 0.5) / TicketRowsLoad.percentile(without, 0.5) - 1);
            figures.most("the wall in the inbox query (" + view + "), median of " + ROUNDS, cost, "%", 10, explained(on, walled, said));
        }
    }

    private static double timed(Connection on, String sql, Map<String, Object> said) throws SQLException {
        long begun = System.nanoTime();
        run(on, sql, said);
        return (System.nanoTime() - begun) / 1e6;
    }

    /** No list may read a table without an index, or sort more than it shows: as the database itself says. */
    void plans(Actor.Staff actor, Actor.Staff handler, Figures figures) throws SQLException {
        var on = connection();
        on.setAutoCommit(true);
        for (var view : List.of("TODO", "OPEN", "OVERDUE")) {
            plan(on, "LIST_BY_DUE_OF_ALL", view, "ix_ticket_queue", inbox(actor, view), figures);
        }
        var unread = inbox(handler, "UNREAD");
        unread.put("reach", "UNIT");
        plan(on, "LIST_UNREAD", "UNREAD", "ix_ticket_reader_department", unread, figures);
        for (var view : List.of("DONE", "ALL")) {
            plan(on, "LIST_BY_NEWEST_OF_ALL", view, "ix_ticket_newest", inbox(actor, view), figures);
            var unit = inbox(handler, view);
            unit.put("reach", "UNIT");
            plan(on, "LIST_OF_UNIT", view, "ix_ticket_owner_newest", unit, figures);
            plan(on, "LIST_BY_WORDS_OF_ALL", view, "PRIMARY", inbox(actor, view), figures);
        }
    }

    private static void plan(Connection on, String name, String view, String key, Map<String, Object> said, Figures figures)
            throws SQLException {
        var words = explained(on, statement(LIST_SQL, name), said);
        boolean whole = words.replaceAll("<[^>]+> ALL null", "").contains(" ALL null");
        figures.least("index " + key + " in " + name + " (" + view + ")", words.contains(key) && !whole ? 1 : 0, "", 1, words);
    }

    private static String explained(Connection on, String sql, Map<String, Object> said) throws SQLException {
        var words = new StringBuilder("EXPLAIN");
        try (var statement = on.prepareStatement("EXPLAIN " + plain(sql, said))) {
            bind(statement, sql, said);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    words.append(String.format(
                            Locale.ROOT, "; %s %s %s ~%s", rows.getString("table"), rows.getString("type"), rows.getString("key"), rows.getString("rows")));
                }
            }
        }
        return words.toString();
    }

    private static Map<String, Object> inbox(Actor.Staff actor, String view) {
        var said = new HashMap<String, Object>(wallFor(actor));
        said.putAll(Map.of(
                "view", view, "stages", List.of("registered", "triaged", "supplement", "answered", "proposed", "review"), "people",
                List.of(actor.id().value()), "director", 1, "grants", 0, "handles", 0, "today", LocalDate.of(2026, 3, 2), "ripe",
                LocalDateTime.of(2026, 2, 15, 0, 0)));
        said.putAll(Map.of(
                "caseNumber", "", "words", "", "afterDay", "0001-01-01", "afterNumber", "", "size", 51));
        said.putAll(Map.of(
                "afterAt", LocalDateTime.of(2026, 3, 3, 0, 0), "afterRow", 0, "first", 0, "second", 0, "floor",
                LocalDateTime.of(1970, 1, 1, 0, 0)));
        said.put("blindName", new byte[8]);
        said.put("blindPhone", new byte[8]);
        return said;
    }

    private static Map<String, Object> wallFor(Actor.Staff actor) {
        return Map.of(
                "reach", "ALL", "unit", actor.department().value(), "me", actor.id().value(), "led", 0, "only", "", "seesSealed", 0);
    }

    /** The statements of a note, one after the other, with their commit. */
    void commands(List<TicketId> real, int clients, int seconds, Figures figures, double through) throws Exception {
        long begun = System.nanoTime();
        long end = begun + Duration.ofSeconds(seconds).toNanos();
        var all = new ArrayList<Callable<Integer>>();
        for (int c = 0; c < clients; c++) {
            int mine = c;
            var on = connection();
            all.add(() -> {
                int done = 0;
                for (int i = mine; System.nanoTime() < end; i = i + clients < real.size() ? i + clients : mine) {
                    note(on, real.get(i).value(), 1_000_000 + done * clients + mine);
                    done++;
                }
                return done;
            });
        }
        int done = 0;
        try (var pool = Executors.newFixedThreadPool(clients)) {
            for (var each : pool.invokeAll(all)) {
                done += each.get();
            }
        }
        double rate = done / ((System.nanoTime() - begun) / 1e9);
        figures.plain("  the same statements bare, " + clients + " connections", rate, "/s");
        figures.least("  façade against bare", 100 * through / rate, "%", 50);
    }

    private static void note(Connection on, String id, int n) throws SQLException {
        var said = new HashMap<String, Object>(Map.of(
                "id", id, "reach", "ALL", "unit", "PETITION", "me", "a_x", "led", 0, "only", "", "seesSealed", 0));
        run(on, statement(TICKET_SQL, "FIND"), said);
        run(on, statement(PART_SQL, "PARTS"), said);
        run(on, "UPDATE ticket SET version = version + 1, stage = stage, stage_at = stage_at, urges = urges WHERE id = :id", said);
        said.putAll(Map.of("subject", id, "next", n, "hash", HASH, "n", n, "eventId", UUID.randomUUID().toString(), "bytes", new byte[600]));
        run(on, statement(TRAIL_SQL, "PLACE"), said);
        run(on, statement(TRAIL_SQL, "WAIT").replace(":subject", "'bench'"), said);
        run(on, statement(TRAIL_SQL, "MOVE_ON"), said);
        run(on, "INSERT INTO ticket_event (ticket_id, n, at, act, text, leaf_hash) VALUES (:id, :n, NOW(6), 'noted', 'x', :hash)", said);
        on.commit();
    }

    private static void run(Connection on, String sql, Map<String, Object> said) throws SQLException {
        try (var statement = on.prepareStatement(plain(sql, said))) {
            bind(statement, sql, said);
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }

    private static String plain(String sql, Map<String, Object> said) {
        return NamedParameterUtils.substituteNamedParameters(NamedParameterUtils.parseSqlStatement(sql), new MapSqlParameterSource(said));
    }

    private static void bind(java.sql.PreparedStatement statement, String sql, Map<String, Object> said) throws SQLException {
        int at = 1;
        for (var value : NamedParameterUtils.buildValueArray(
                NamedParameterUtils.parseSqlStatement(sql), new MapSqlParameterSource(said), null)) {
            if (value instanceof List<?> several) {
                for (var one : several) {
                    statement.setObject(at++, one);
                }
            } else {
                statement.setObject(at++, value);
            }
        }
    }

    private static String statement(String type, String name) {
        try {
            var field = Class.forName(type).getDeclaredField(name);
            field.setAccessible(true);
            @Nullable Object text = field.get(null);
            return String.valueOf(text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + "." + name, e);
        }
    }

    private Connection connection() throws SQLException {
        var on = DriverManager.getConnection(access.url(), access.user(), access.password());
        on.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        on.setAutoCommit(false);
        open.add(on);
        return on;
    }

    @Override
    public void close() throws SQLException {
        for (var each : open) {
            each.close();
        }
    }
}
