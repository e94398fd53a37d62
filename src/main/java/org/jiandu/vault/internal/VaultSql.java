package org.jiandu.vault.internal;

/** Every statement over wrapped masters. */
final class VaultSql {
    private VaultSql() {}

    static final String ADMIT = """
            INSERT INTO vault_master (subject, content, wrapped)
            VALUES (:subject, :content, :wrapped)
            """;

    /** One row by its key. */
    static final String MASTER = """
            SELECT m.wrapped
              FROM vault_master m
             WHERE m.subject = :subject AND m.content = :content
            """;

    static final String FORGET = """
            DELETE FROM vault_master
             WHERE subject = :subject
            """;

    /** Whether anything was ever wrapped. */
    static final String ANY = """
            SELECT COUNT(*) AS n
              FROM (SELECT 1 FROM vault_master LIMIT 1) m
            """;
}
