package org.jiandu.intake.internal;

/** Every statement over once-tokens and receipt codes. */
final class IntakeSql {
    private IntakeSql() {}

    /** 0 rows: this token was handed in before; a second one under way waits for the first. */
    static final String CLAIM = """
            INSERT IGNORE INTO intake (id, ticket_id, code_salt, code_hash, received_at)
            VALUES (:id, :ticketId, :salt, :hash, :at)
            """;

    static final String SETTLE = """
            UPDATE intake
               SET ticket_id = :ticketId
             WHERE id = :id
            """;

    /** One row by its key. */
    static final String TICKET_OF = """
            SELECT i.ticket_id
              FROM intake i
             WHERE i.id = :id
            """;

    /** One row by uq_intake_ticket_id. */
    static final String CODE_OF = """
            SELECT i.code_salt, i.code_hash
              FROM intake i
             WHERE i.ticket_id = :ticketId
            """;

    static final String RENEW = """
            UPDATE intake
               SET code_salt = :salt, code_hash = :hash
             WHERE ticket_id = :ticketId
            """;

    static final String ASK_RENEWAL = """
            INSERT INTO intake_renewal (ticket_id, asked_by, asked_at)
            VALUES (:ticketId, :by, :at)
            ON DUPLICATE KEY UPDATE asked_by = VALUES(asked_by), asked_at = VALUES(asked_at)
            """;

    /** One row by its key; an asking of another day no longer counts. */
    static final String RENEWAL = """
            SELECT n.asked_by
              FROM intake_renewal n
             WHERE n.ticket_id = :ticketId AND n.asked_at > :since
            """;

    static final String DROP_RENEWAL = """
            DELETE FROM intake_renewal
             WHERE ticket_id = :ticketId
            """;
}
