package org.jiandu.attachment.internal;

/** Every statement over the rows of files. A ticket's files are always asked for by the ticket that was seen. */
final class AttachmentSql {
    private AttachmentSql() {}

    static final String INSERT = """
            INSERT INTO attachment (id, ticket_id, draft, ordinal, name, type, size_bytes, sha256, state, refused,
                                    scanned, stripped, purpose, staff_id, accepted_at, busy_until)
            VALUES (:id, :ticketId, :draft, :ordinal, :name, :type, :size, :sha256, 'PENDING', '',
                    FALSE, FALSE, :purpose, :staff, :at, :at)
            """;

    /** By ix_attachment_ticket_id; at most a few dozen. Staff see all, a citizen what has no {@code staff_id}. */
    static final String OF_TICKET = """
            SELECT a.id, a.ticket_id, a.draft, a.ordinal, a.name, a.type, a.size_bytes, a.sha256, a.state, a.refused,
                   a.scanned, a.stripped, a.purpose, a.staff_id, a.accepted_at
              FROM attachment a
             WHERE a.ticket_id = :ticketId
               AND (:staffToo OR a.staff_id IS NULL)
             ORDER BY a.ordinal
             LIMIT 500
            """;

    /** By ix_attachment_draft; at most ten. */
    static final String OF_DRAFT = """
            SELECT a.id, a.ticket_id, a.draft, a.ordinal, a.name, a.type, a.size_bytes, a.sha256, a.state, a.refused,
                   a.scanned, a.stripped, a.purpose, a.staff_id, a.accepted_at
              FROM attachment a
             WHERE a.draft = :draft AND a.ticket_id IS NULL
             ORDER BY a.accepted_at, a.id
             LIMIT 50
            """;

    static final String OF_DRAFT_FOR_UPDATE = """
            SELECT a.id, a.ticket_id, a.draft, a.ordinal, a.name, a.type, a.size_bytes, a.sha256, a.state, a.refused,
                   a.scanned, a.stripped, a.purpose, a.staff_id, a.accepted_at
              FROM attachment a
             WHERE a.draft = :draft AND a.ticket_id IS NULL
             ORDER BY a.accepted_at, a.id
             LIMIT 50
               FOR UPDATE
            """;

    /** One row by its key; whose ticket it is decides whether it is told. */
    static final String ONE = """
            SELECT a.id, a.ticket_id, a.draft, a.ordinal, a.name, a.type, a.size_bytes, a.sha256, a.state, a.refused,
                   a.scanned, a.stripped, a.purpose, a.staff_id, a.accepted_at
              FROM attachment a
             WHERE a.id = :id
            """;

    static final String ONE_FOR_UPDATE = ONE + "   FOR UPDATE\n";

    static final String BIND = """
            UPDATE attachment
               SET ticket_id = :ticketId, draft = NULL, ordinal = :ordinal
             WHERE id = :id AND ticket_id IS NULL
            """;

    static final String MOVE = """
            UPDATE attachment
               SET draft = :to
             WHERE draft = :draft AND ticket_id IS NULL
            """;

    static final String LAST_ORDINAL = """
            SELECT COALESCE(MAX(a.ordinal), 0) AS n
              FROM attachment a
             WHERE a.ticket_id = :ticketId
            """;

    static final String DELETE = """
            DELETE FROM attachment
             WHERE id = :id AND ticket_id IS NULL
            """;

    /** One checker at a time; whoever died over it is followed after its time is up. */
    static final String CLAIM = """
            UPDATE attachment
               SET busy_until = :until
             WHERE id = :id AND state = 'PENDING' AND busy_until <= :now
            """;

    static final String RELEASE = """
            UPDATE attachment
               SET busy_until = :now
             WHERE id = :id AND state = 'PENDING'
            """;

    static final String SETTLE = """
            UPDATE attachment
               SET state = :state, refused = :refused, type = :type, size_bytes = :size, scanned = :scanned,
                   stripped = :stripped
             WHERE id = :id AND state = 'PENDING'
            """;

    /** By ix_attachment_state; the next hundred that nobody is busy with. */
    static final String WAITING = """
            SELECT a.id
              FROM attachment a
             WHERE a.state = 'PENDING' AND a.busy_until <= :now
             ORDER BY a.accepted_at, a.id
             LIMIT 100
            """;

    /** By ix_attachment_state. */
    static final String OLDEST_WAITING = """
            SELECT MIN(a.accepted_at) AS oldest
              FROM attachment a
             WHERE a.state = 'PENDING'
            """;

    /** By ix_attachment_draft: what was never handed in. */
    static final String ABANDONED = """
            SELECT a.id
              FROM attachment a
             WHERE a.draft IS NOT NULL AND a.ticket_id IS NULL AND a.accepted_at < :before
             ORDER BY a.accepted_at, a.id
             LIMIT 500
            """;

    /** By ix_attachment_draft: what all forms under way hold together. */
    static final String HELD_BY_DRAFTS = """
            SELECT COALESCE(SUM(a.size_bytes), 0) AS n
              FROM attachment a
             WHERE a.draft IS NOT NULL
            """;
}
