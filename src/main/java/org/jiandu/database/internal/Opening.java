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

    private static Database given(Database.Wanted wanted, String url) {
        var migrate = wanted.migrateUser();
        var access = new DatabaseAccess(
                withOptions(url), wanted.user(), wanted.password(), migrate == null ? wanted.user() : migrate,
                migrate == null ? wanted.password() : wanted.migratePassword(), false);
        try {
            DriverManager.getConnection(access.url(), access.migrateUser(), access.migratePassword()).close();
            return new Given(access);
        } catch (SQLException e) {
            throw new DatabaseProblem(sentence(e, url), e);
        }
    }

    private static String sentence(SQLException e, String url) {
        return e.getErrorCode() == 1045
                ? "数据库拒绝登录，请检查 JIANDU_DB_USER 和 JIANDU_DB_PASSWORD。 (The database refused the account: check user and password.)"
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
        public void close() {
            // a given server is not ours to stop
        }
    }
}
