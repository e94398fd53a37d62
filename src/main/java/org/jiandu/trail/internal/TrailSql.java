package org.jiandu.trail.internal;

/** Every statement over the record. None updates or deletes {@code trail_leaf}. */
final class TrailSql {
    private TrailSql() {}

    static final String OPEN = """
            INSERT INTO trail_subject (subject, next_n, last_hash)
            VALUES (:subject, :next, :hash)
            """;

    /** One row by its key, held until the act commits. */
    static final String PLACE = """
            SELECT s.next_n, s.last_hash
              FROM trail_subject s
             WHERE s.subject = :subject
               FOR UPDATE
            """;

    /** At most 500 rows by their keys, without those of an act under way. */
    static final String TAKE_PLACES = """
            SELECT s.subject, s.next_n, s.last_hash
              FROM trail_subject s
             WHERE s.subject IN (:subjects)
             ORDER BY s.subject
             LIMIT 500
               FOR UPDATE SKIP LOCKED
            """;

    static final String MOVE_ON = """
            UPDATE trail_subject
               SET next_n = :next, last_hash = :hash
             WHERE subject = :subject
            """;

    static final String WAIT = """
            INSERT INTO trail_outbox (event_id, subject, n, bytes, hash)
            VALUES (:eventId, :subject, :n, :bytes, :hash)
            """;

    static final String HEAD = """
            SELECT h.size, h.last_hash
              FROM trail_head h
             WHERE h.one = 1
            """;

    static final String HEAD_FOR_UPDATE = """
            SELECT h.size, h.last_hash
              FROM trail_head h
             WHERE h.one = 1
               FOR UPDATE
            """;

    /** At most 500 rows of the outbox, oldest first, without those whose act has not committed yet. */
    static final String TAKE = """
            SELECT o.id, o.event_id, o.subject, o.n, o.bytes, o.hash
              FROM trail_outbox o
             ORDER BY o.id
             LIMIT 500
               FOR UPDATE SKIP LOCKED
            """;

    /** The newest act of each of those subjects that has its place, by uq_trail_leaf_subject_n. */
    static final String PLACED = """
            SELECT l.subject, MAX(l.n) AS n
              FROM trail_leaf l
             WHERE l.subject IN (:subjects)
             GROUP BY l.subject
            """;

    static final String PLACE_LEAF = """
            INSERT INTO trail_leaf (seq, event_id, subject, n, bytes, hash)
            VALUES (:seq, :eventId, :subject, :n, :bytes, :hash)
            """;

    static final String TAKEN = """
            DELETE FROM trail_outbox
             WHERE id IN (:ids)
            """;

    static final String RAISE_HEAD = """
            UPDATE trail_head
               SET size = :size, last_hash = :hash
             WHERE one = 1
            """;

    /** A page of the record by its key; a full check reads all of it. */
    static final String LEAVES = """
            SELECT l.seq, l.event_id, l.subject, l.n, l.bytes, l.hash
              FROM trail_leaf l
             WHERE l.seq >= :from
             ORDER BY l.seq
             LIMIT 5000
            """;

    /** A page of what waits, by its key. */
    static final String WAITING = """
            SELECT o.id AS seq, o.event_id, o.subject, o.n, o.bytes, o.hash
              FROM trail_outbox o
             WHERE o.id >= :from
             ORDER BY o.id
             LIMIT 5000
            """;

    /** A page of the subjects, by their key. */
    static final String SUBJECTS = """
            SELECT s.subject, s.next_n, s.last_hash
              FROM trail_subject s
             WHERE s.subject > :after
             ORDER BY s.subject
             LIMIT 5000
            """;

    static final String ORIGIN = """
            SELECT l.origin
              FROM trail_log l
             WHERE l.year = :year
            """;

    static final String ANY_ORIGIN = """
            SELECT l.origin
              FROM trail_log l
             ORDER BY l.year
             LIMIT 1
            """;

    static final String START_LOG = """
            INSERT IGNORE INTO trail_log (year, origin)
            VALUES (:year, :origin)
            """;
}
