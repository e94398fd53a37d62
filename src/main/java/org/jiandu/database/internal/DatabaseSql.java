package org.jiandu.database.internal;

/** Statements over the catalogue. */
final class DatabaseSql {
    private DatabaseSql() {}

    /** Tables of the portal's schema (tens). */
    static final String TABLES = """
            SELECT LOWER(table_name) AS name
              FROM information_schema.tables
             WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
             ORDER BY name
             LIMIT 1000
            """;

    /** One table of the portal's schema, if there is one. */
    static final String ANY_TABLE = """
            SELECT t.table_name AS name
              FROM information_schema.tables t
             WHERE t.table_schema = DATABASE()
             LIMIT 1
            """;

    /** The account a connection runs under, with the host it is known by. */
    static final String ACCOUNT = """
            SELECT CURRENT_USER() AS account
            """;
}
