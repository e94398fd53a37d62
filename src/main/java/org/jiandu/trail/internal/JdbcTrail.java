package org.jiandu.trail.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandu.trail.Leaf;
import org.jiandu.trail.Trail.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of the record. */
@Repository
class JdbcTrail {
    /** As many acts as one turn of the sequencer places, see {@link TrailSql#TAKE}. */
    static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    JdbcTrail(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void open(Place place) {
        jdbc.sql(TrailSql.OPEN)
                .param("subject", place.subject())
                .param("next", place.n())
                .param("hash", place.lastHash())
                .update();
    }

    /** Locks the subject until the act commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Place> place(String subject) {
        return jdbc.sql(TrailSql.PLACE)
                .param("subject", subject)
                .query((row, n) -> new Place(subject, row.getInt("next_n"), row.getString("last_hash")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<Place> take(Set<String> subjects) {
        return jdbc.sql(TrailSql.TAKE_PLACES)
                .param("subjects", subjects)
                .query((row, n) -> new Place(row.getString("subject"), row.getInt("next_n"), row.getString("last_hash")))
                .list();
    }

    /** In their order: the outbox is read by its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    void append(List<Waiting> acts) {
        if (acts.isEmpty()) {
            return;
        }
        var rows = acts.stream()
                .map(act -> new MapSqlParameterSource("eventId", act.leaf().eventId())
                        .addValue("subject", act.subject())
                        .addValue("n", act.leaf().n())
                        .addValue("bytes", act.bytes())
                        .addValue("hash", act.leaf().hash()))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate(TrailSql.WAIT, rows);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void moveOn(List<Place> to) {
        if (to.isEmpty()) {
            return;
        }
        batches.batchUpdate(TrailSql.MOVE_ON, to.stream()
                .map(place -> new MapSqlParameterSource("next", place.n())
                        .addValue("hash", place.lastHash())
                        .addValue("subject", place.subject()))
                .toArray(SqlParameterSource[]::new));
    }

    Head head() {
        return jdbc.sql(TrailSql.HEAD).query((row, n) -> head(row)).single();
    }

    /** Gives up to 500 waiting acts their places. @return how many */
    @Transactional(propagation = Propagation.MANDATORY)
    int sequence() {
        var head = jdbc.sql(TrailSql.HEAD_FOR_UPDATE).query((row, n) -> head(row)).single();
        var taken = inOrder(jdbc.sql(TrailSql.TAKE).query((row, n) -> row(row, "id")).list());
        if (taken.isEmpty()) {
            return 0;
        }
        var leaves = new SqlParameterSource[taken.size()];
        for (int i = 0; i < leaves.length; i++) {
            var act = taken.get(i);
            leaves[i] = new MapSqlParameterSource("seq", head.size() + i)
                    .addValue("eventId", act.eventId())
                    .addValue("subject", act.subject())
                    .addValue("n", act.n())
                    .addValue("bytes", act.bytes())
                    .addValue("hash", act.hash());
        }
        batches.batchUpdate(TrailSql.PLACE_LEAF, leaves);
        jdbc.sql(TrailSql.TAKEN).param("ids", taken.stream().map(Row::seq).toList()).update();
        jdbc.sql(TrailSql.RAISE_HEAD)
                .param("size", head.size() + taken.size())
                .param("hash", taken.getLast().hash())
                .update();
        return taken.size();
    }

    /**
     * Without those whose predecessor has no place yet. A transaction lets go of its locks page by page, so that of the acts it
     * recorded a later one may be free before an earlier one: it waits for the next turn, with the first.
     */
    private List<Row> inOrder(List<Row> found) {
        if (found.isEmpty()) {
            return found;
        }
        var next = new HashMap<String, Integer>();
        jdbc.sql(TrailSql.PLACED)
                .param("subjects", found.stream().map(Row::subject).distinct().toList())
                .query((RowCallbackHandler) row -> next.put(row.getString("subject"), row.getInt("n") + 1));
        var inOrder = new ArrayList<Row>();
        for (var act : found) {
            if (act.n() == next.getOrDefault(act.subject(), 0)) {
                next.put(act.subject(), act.n() + 1);
                inOrder.add(act);
            }
        }
        return inOrder;
    }

    List<Row> leaves(long from) {
        return jdbc.sql(TrailSql.LEAVES).param("from", from).query((row, n) -> row(row, "seq")).list();
    }

    List<Row> waiting(long from) {
        return jdbc.sql(TrailSql.WAITING).param("from", from).query((row, n) -> row(row, "seq")).list();
    }

    List<Place> subjects(String after) {
        return jdbc.sql(TrailSql.SUBJECTS)
                .param("after", after)
                .query((row, n) -> new Place(row.getString("subject"), row.getInt("next_n"), row.getString("last_hash")))
                .list();
    }

    Optional<String> origin(int year) {
        return jdbc.sql(TrailSql.ORIGIN).param("year", year).query(String.class).optional();
    }

    Optional<String> anyOrigin() {
        return jdbc.sql(TrailSql.ANY_ORIGIN).query(String.class).optional();
    }

    void startLog(int year, String origin) {
        jdbc.sql(TrailSql.START_LOG).param("year", year).param("origin", origin).update();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("size"), row.getString("last_hash"));
    }

    private static Row row(ResultSet row, String key) throws SQLException {
        return new Row(
                row.getLong(key), row.getString("event_id"), row.getString("subject"), row.getInt("n"),
                row.getBytes("bytes"), row.getString("hash"));
    }

    /** @param lastHash null before the first act */
    record Place(String subject, int n, @Nullable String lastHash) {}

    /** An act that its transaction will write. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Waiting(String subject, Leaf leaf, byte[] bytes) {}

    /** An act as it lies in the database. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Row(long seq, String eventId, String subject, int n, byte[] bytes, String hash) {}
}
