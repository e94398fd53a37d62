package org.jiandu.testing;

import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiandu.database.DatabaseProblem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.mysql.MySQLContainer;

/** Chooses the database of the tests and gives the portal a data folder of its own under {@code target}. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final long RUN = ProcessHandle.current().pid();
    private static final String APP = "jiandu_app";
    private static final String APP_PASSWORD = "fictional-app-password";

    /** The data folder of this run. */
    public static Path data() {
        return Path.of("target", "test-data-" + RUN).toAbsolutePath();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("jiandu.data", data().toString());
        properties.put("jiandu.seeds", Path.of("seeds").toAbsolutePath().toString());
        properties.put("jiandu.db.url", ""); // what the machine is set to is not for tests
        properties.putAll(server());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("tests", properties));
    }

    private static Map<String, String> server() {
        if (Boolean.getBoolean("jiandu.test.mysql")) {
            return mysql();
        }
        var url = given("URL");
        if (url.isEmpty()) {
            return Map.of();
        }
        var migrate = given("MIGRATE_USER");
        var password = migrate.isEmpty() ? given("PASSWORD") : given("MIGRATE_PASSWORD");
        return Map.of(
                "jiandu.db.url", freshSchema(url, migrate.isEmpty() ? given("USER") : migrate, password),
                "jiandu.db.user", given("USER"), "jiandu.db.password", given("PASSWORD"),
                "jiandu.db.migrate.user", migrate, "jiandu.db.migrate.password", given("MIGRATE_PASSWORD"));
    }

    private static String given(String name) {
        return System.getenv().getOrDefault("JIANDU_TEST_DB_" + name, "");
    }

    /** Testcontainers stops it with the JVM. The second account is what the trail's grants are tested on. */
    @SuppressWarnings("resource")
    private static Map<String, String> mysql() {
        var server = new MySQLContainer("mysql:8.4")
                .withDatabaseName("portal")
                .withUsername("root")
                .withPassword("fictional-root-password")
                .withCommand("--log-bin-trust-function-creators=1");
        server.start();
        run(server.getJdbcUrl(), "root", server.getPassword(), "CREATE USER '" + APP + "'@'%' IDENTIFIED BY '" + APP_PASSWORD + "'");
        return Map.of(
                "jiandu.db.url", server.getJdbcUrl() + "?allowPublicKeyRetrieval=true&sslMode=PREFERRED",
                "jiandu.db.user", APP, "jiandu.db.password", APP_PASSWORD,
                "jiandu.db.migrate.user", "root", "jiandu.db.migrate.password", server.getPassword());
    }

    /** A schema of this run beside the given one, so that nothing of anybody's is touched. */
    private static String freshSchema(String url, String user, String password) {
        var path = URI.create(url.substring("jdbc:".length())).getPath();
        var schema = path.substring(1) + "_test_" + RUN;
        run(url, user, password, "CREATE DATABASE `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
        return url.replace(path, "/" + schema);
    }

    private static void run(String url, String user, String password, String statement) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new DatabaseProblem("the test database cannot be prepared: " + e.getMessage(), e);
        }
    }
}
