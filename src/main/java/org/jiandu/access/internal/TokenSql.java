package org.jiandu.access.internal;

/** Every statement over tokens of programs. */
final class TokenSql {
    private TokenSql() {}

    static final String ISSUE = """
            INSERT INTO api_token (id, hash, staff_id, role, created_at, expires_at, revoked_at)
            VALUES (:id, :hash, :staff, :role, :at, :expires, NULL)
            """;

    /** One row by uq_api_token_hash. */
    static final String HOLDER = """
            SELECT t.id, t.role, s.login
              FROM api_token t
              JOIN staff s ON s.id = t.staff_id
             WHERE t.hash = :hash AND t.revoked_at IS NULL AND t.expires_at > :now
            """;

    /** The tokens of one person (a few). */
    static final String OF = """
            SELECT t.id, t.role, t.created_at, t.expires_at, t.revoked_at
              FROM api_token t
              JOIN staff s ON s.id = t.staff_id
             WHERE s.login = :login
             ORDER BY t.created_at, t.id
             LIMIT 200
            """;

    static final String REVOKE = """
            UPDATE api_token
               SET revoked_at = :at
             WHERE id = :id AND revoked_at IS NULL
            """;

    static final String OWNER = """
            SELECT t.staff_id
              FROM api_token t
             WHERE t.id = :id
            """;
}
