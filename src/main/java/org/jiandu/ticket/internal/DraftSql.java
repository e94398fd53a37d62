package org.jiandu.ticket.internal;

/** Every statement over drafts of staff. */
final class DraftSql {
    private DraftSql() {}

    static final String KEEP = """
            INSERT INTO ticket_draft (ticket_id, staff, command, sealed, at)
            VALUES (:id, :staff, :command, :sealed, :at)
            ON DUPLICATE KEY UPDATE sealed = VALUES(sealed), at = VALUES(at)
            """;

    /** One row by its key. */
    static final String FIND = """
            SELECT w.sealed
              FROM ticket_draft w
             WHERE w.ticket_id = :id AND w.staff = :staff AND w.command = :command
            """;

    static final String DROP = """
            DELETE FROM ticket_draft
             WHERE ticket_id = :id AND staff = :staff AND command = :command
            """;

    /** Drafts nobody touched for long (tens), ix_ticket_draft_at. */
    static final String FORGET = """
            DELETE FROM ticket_draft
             WHERE at < :before
            """;
}
