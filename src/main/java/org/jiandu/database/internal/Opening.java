package org.jiandu.database.internal;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jiandu.database.DataFolder;
import org.jiandu.database.Database;
import org.jiandu.database.DatabaseAccess;
import org.jiandu.database.DatabaseProblem;

/** Opens the wanted database; public only for the façade beside the room's door. */
public final class Opening {
    private static final String OPTIONS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&rewriteBatchedStatements=true&cachePrepStmts=true&prepStmtCacheSize=500&prepStmtCacheSqlLimit=4096"
            + "&useLocalSessionState=true&elideSetAutoCommits=true&maintainTimeStats=false&cacheServerConfiguration=true"
            + "&cacheResultSetMetadata=true&tcpKeepAlive=true";

    private Opening() {}

    public static Database open(Database.Wanted wanted, Database.Mode mode) {
        var folder = new DataFolder(wanted.data()).ready();
        return wanted.url() == null ? EmbeddedMariaDb.open(folder, mode) : given(wanted, wanted.url());
    }

    static String withOptions(String url) {
        return url + (url.contains("?") ? "&" : "?") + OPTIONS;
    }

    /** The same server and options, and no schema. */
    static String withoutSchema(String url) {
        return url.replaceFirst("^(jdbc:[^/]+//[^/?]+/)[^?]*", "$1");
    }

    private static Database given(Database.Wanted wanted, String url) {
        var migrate = wanted.migrateUser();
        var access = new DatabaseAccess(
                withOptions(url), wanted.user(), wanted.password(), migrate == null ? wanted.user() : migrate,
                migrate == null ? wanted.password() : wanted.migratePassword(), false);
        try {
            DriverManager.getConnection(access.url(), access.migrateUser(), access.migratePassword()).close();
            return new Given(access);
        } catch (SQLException e) {
            throw new DatabaseProblem(sentence(e, url, migrate == null ? "JIANDU_DB_" : "JIANDU_DB_MIGRATE_"), e);
        }
    }

    static boolean empty(DatabaseAccess access) {
        try (var connection =
                        DriverManager.getConnection(access.url(), access.migrateUser(), access.migratePassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(DatabaseSql.ANY_TABLE)) {
            return !rows.next();
        } catch (SQLException e) {
            throw new DatabaseProblem("数据库里有没有数据看不出来：" + e.getMessage() + " (The database cannot be read.)", e);
        }
    }

    private static String sentence(SQLException e, String url, String names) {
        return e.getErrorCode() == 1045
                ? "数据库拒绝登录，请检查 " + names + "USER 和 " + names + "PASSWORD。 (The database refused the account: check user and password.)"
                : e.getErrorCode() == 1044 || e.getErrorCode() == 1049
                ? "数据库 " + url.replaceAll("[?].*", "") + " 不存在，或者这个账户无权使用它：请先建库并授权。 (The schema does not exist, or this account may not use it.)"
                : "连接不上数据库 " + url.replaceAll("[?].*", "") + "，请检查地址、端口和网络。 (The database cannot be reached: check address, port and network.)";
    }

    private record Given(DatabaseAccess access) implements Database {
        @Override
        public ProcessBuilder dump() {
            return Tools.dump(Tools.onPath("mysqldump"), access);
        }

        @Override
        public ProcessBuilder load() {
            return Tools.load(Tools.onPath("mysql"), access);
        }

        @Override
        public boolean empty() {
            return Opening.empty(access);
        }

        @Override
        public void close() {
            // a given server is not ours to stop
        }
    }
}
