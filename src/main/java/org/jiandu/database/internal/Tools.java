package org.jiandu.database.internal;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiandu.database.DatabaseAccess;
import org.jiandu.database.DatabaseProblem;

/** The database's own tools, with the password in their environment and never on their command line. */
final class Tools {
    private Tools() {}

    static ProcessBuilder dump(String tool, DatabaseAccess access) {
        return command(tool, access, List.of(
                "--single-transaction", "--quick", "--triggers", "--hex-blob", "--skip-comments", "--no-tablespaces",
                "--default-character-set=utf8mb4"));
    }

    static ProcessBuilder load(String tool, DatabaseAccess access) {
        return command(tool, access, List.of("--default-character-set=utf8mb4"));
    }

    private static ProcessBuilder command(String tool, DatabaseAccess access, List<String> options) {
        var address = URI.create(access.url().substring("jdbc:".length()));
        var command = new java.util.ArrayList<>(List.of(
                tool, "--no-defaults", "--protocol=TCP", "--host=" + address.getHost(),
                "--port=" + (address.getPort() < 0 ? 3306 : address.getPort()), "--user=" + access.migrateUser()));
        if (access.embedded()) {
            command.add("--disable-ssl"); // loopback, and our own binary: without it the tool warns on every run
        }
        command.addAll(options);
        command.add(address.getPath().substring(1));
        var builder = new ProcessBuilder(command);
        builder.environment().put("MYSQL_PWD", access.migratePassword());
        return builder;
    }

    static String onPath(String tool) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            var file = Path.of(folder, tool);
            if (Files.isExecutable(file)) {
                return file.toString();
            }
        }
        throw new DatabaseProblem("本机没有 " + tool + "，无法备份或恢复这台数据库：请安装 MySQL 客户端工具。 (" + tool
                + " is missing: install the MySQL client tools.)");
    }
}
