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
}
