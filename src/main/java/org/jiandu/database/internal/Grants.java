package org.jiandu.database.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiandu.database.DatabaseAccess;
import org.jiandu.database.DatabaseProblem;

/** What the application's account may do, table by table, renewed after every migration. */
final class Grants {
    /** Tables that only grow. The trail's triggers say the same a second time. */
    private static final Set<String> APPEND_ONLY = Set.of("trail_leaf");

    private static final Set<String> READ_ONLY = Set.of("flyway_schema_history");

    private Grants() {}

    static void give(DatabaseAccess access) {
        try (var connection =
                DriverManager.getConnection(access.url(), access.migrateUser(), access.migratePassword())) {
            var account = account(connection, access);
            for (var table : tables(connection)) {
                grant(connection, table, account);
            }
        } catch (SQLException e) {
            throw new DatabaseProblem(
                    "应用账户的权限无法授予（" + e.getMessage() + "）：迁移账户需要 GRANT OPTION。 (The migration account needs GRANT OPTION.)", e);
        }
    }

    /** Identifiers cannot be bound; both come from the catalogue or the configuration and are quoted. */
    private static void grant(Connection connection, String table, String account) throws SQLException {
        var rights = READ_ONLY.contains(table)
                ? "SELECT"
                : APPEND_ONLY.contains(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
        try (var statement = connection.createStatement()) {
            statement.execute("GRANT " + rights + " ON `" + table.replace("`", "``") + "` TO " + account);
        }
    }

    private static String account(Connection connection, DatabaseAccess access) throws SQLException {
        var host = access.embedded() ? "127.0.0.1" : "%";
        return quoted(connection, access.user()) + "@" + quoted(connection, host);
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteLiteral(name);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(DatabaseSql.TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString("name"));
            }
        }
        return tables;
    }
}
