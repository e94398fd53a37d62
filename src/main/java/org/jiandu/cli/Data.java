package org.jiandu.cli;

import java.nio.file.Path;
import java.util.List;
import org.jiandu.cli.Cli.Options;
import org.jiandu.database.Database;

/** The options of every command that needs data. */
final class Data {
    static final List<String> OPTIONS = List.of("--data", "--db-url");

    private Data() {}

    static Path folder(Options options) {
        return Path.of(options.get("--data", System.getProperty("jiandu.data", "data")));
    }

    static Database.Wanted wanted(Options options) {
        var url = options.get("--db-url", env("JIANDU_DB_URL"));
        var migrate = env("JIANDU_DB_MIGRATE_USER");
        return new Database.Wanted(
                folder(options), url.isEmpty() ? null : url, env("JIANDU_DB_USER"), env("JIANDU_DB_PASSWORD"),
                migrate.isEmpty() ? null : migrate, env("JIANDU_DB_MIGRATE_PASSWORD"));
    }

    /** Hands the same wishes to Spring. */
    static void toSystemProperties(Options options) {
        System.setProperty("jiandu.data", folder(options).toString());
        if (options.has("--db-url")) {
            System.setProperty("jiandu.db.url", options.get("--db-url", ""));
        }
    }

    private static String env(String name) {
        return System.getenv().getOrDefault(name, "");
    }
}
