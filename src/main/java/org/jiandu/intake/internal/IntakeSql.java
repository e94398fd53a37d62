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
}
