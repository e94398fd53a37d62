package org.jiandu.database.internal;

import java.net.URI;
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
        var account = account(access);
        try (var connection =
                DriverManager.getConnection(access.url(), access.migrateUser(), access.migratePassword())) {
            for (var table : tables(connection)) {
                grant(connection, table, account);
            }
        } catch (SQLException e) {
            throw new DatabaseProblem(
                    "升级账户 " + access.migrateUser() + " 不能给应用账户 " + account + " 授权（" + e.getMessage() + "）：请数据库管理员执行 "
                            + "GRANT ALL ON `" + schema(access) + "`.* TO 升级账户 WITH GRANT OPTION，再启动。"
                            + " (The upgrade account may not grant: have it given GRANT OPTION on the schema, then start again.)", e);
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

    /**
     * The account as the server knows it, host and all: {@code 'app'@'%'}, {@code 'app'@'localhost'} … Asked outside the
     * schema, to which it has no right before the first grant.
     */
    private static String account(DatabaseAccess access) {
        try (var connection = DriverManager.getConnection(Opening.withoutSchema(access.url()), access.user(), access.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(DatabaseSql.ACCOUNT)) {
            rows.next();
            var account = rows.getString("account");
            int at = account.lastIndexOf('@');
            return statement.enquoteLiteral(account.substring(0, at)) + "@" + statement.enquoteLiteral(account.substring(at + 1));
        } catch (SQLException e) {
            throw new DatabaseProblem(
                    "应用账户 " + access.user() + " 登录不了数据库（" + e.getMessage() + "）：请检查 JIANDU_DB_USER 和 JIANDU_DB_PASSWORD。"
                            + " (The application's account cannot sign in: check user and password.)", e);
        }
    }

    private static String schema(DatabaseAccess access) {
        return URI.create(access.url().substring("jdbc:".length())).getPath().substring(1);
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
