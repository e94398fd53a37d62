package org.jiandu.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jiandu.database.DataFolder;
import org.jiandu.database.Database;
import org.jiandu.database.DatabaseAccess;
import org.jiandu.database.DatabaseProblem;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two accounts on a given server, made by hand as an operator makes them. */
@DatabaseTest
class GrantsTests {
    private static final String PASSWORD = "fictional-password";

    private final Database database;
    private final DataFolder folder;

    GrantsTests(Database database, DataFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    @BeforeEach
    void somebody_made_a_schema_and_accounts() throws IOException, InterruptedException {
        Assumptions.assumeTrue(database.access().embedded(), "accounts are made on the embedded server only: grants were not tried here");
        root("""
                DROP DATABASE IF EXISTS two;
                CREATE DATABASE two CHARACTER SET utf8mb4;
                CREATE TABLE two.trail_leaf (n INT);
                CREATE TABLE two.ticket (n INT);
                INSERT INTO two.trail_leaf VALUES (1);
                CREATE OR REPLACE USER 'two_app'@'%%' IDENTIFIED BY '%1$s';
                CREATE OR REPLACE USER 'two_near'@'127.0.0.1' IDENTIFIED BY '%1$s';
                CREATE OR REPLACE USER 'two@odd'@'127.0.0.%%' IDENTIFIED BY '%1$s';
                CREATE OR REPLACE USER 'two_migrate'@'%%' IDENTIFIED BY '%1$s';
                GRANT ALL ON two.* TO 'two_migrate'@'%%' WITH GRANT OPTION;
                CREATE OR REPLACE USER 'two_weak'@'%%' IDENTIFIED BY '%1$s';
                GRANT ALL ON two.* TO 'two_weak'@'%%';
                """.formatted(PASSWORD));
    }

    @Test
    void the_application_gets_its_rights_whatever_host_its_account_is_known_by() throws SQLException {
        for (var user : List.of("two_app", "two_near", "two@odd")) {
            Grants.give(access(user, PASSWORD, "two_migrate"));
            try (var connection = DriverManager.getConnection(url(), user, PASSWORD);
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("INSERT INTO ticket VALUES (1)")).isOne();
                assertThat(statement.executeUpdate("INSERT INTO trail_leaf VALUES (2)")).isOne();
                for (var forbidden : List.of("UPDATE trail_leaf SET n = 3", "DELETE FROM trail_leaf", "CREATE TABLE x (n INT)")) {
                    assertThatThrownBy(() -> statement.executeUpdate(forbidden)).as(user + " " + forbidden).hasMessageContaining("denied");
                }
            }
        }
    }

    @Test
    void an_account_that_may_not_grant_is_told_what_it_lacks() {
        assertThatThrownBy(() -> Grants.give(access("two_app", PASSWORD, "two_weak")))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("two_weak")
                .hasMessageContaining("'two_app'@'%'")
                .hasMessageContaining("GRANT ALL ON `two`.*");
    }

    @Test
    void a_wrong_password_of_the_application_is_named_as_such() {
        assertThatThrownBy(() -> Grants.give(access("two_app", "wrong", "two_migrate")))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("JIANDU_DB_PASSWORD");
    }

    /** The installer leaves a root at every address of the machine; whoever has an account here could come in by it. */
    @Test
    void nobody_comes_into_the_embedded_database_without_a_password() {
        for (var user : List.of("root", "mariadb.sys", "mysql", "jiandu_app", "jiandu_migrate", "")) {
            assertThatThrownBy(() -> DriverManager.getConnection(Opening.withoutSchema(url()), user, "").close())
                    .as(user)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    private String url() {
        return database.access().url().replaceFirst("/portal[?]", "/two?");
    }

    private DatabaseAccess access(String user, String password, String migrate) {
        return new DatabaseAccess(url(), user, password, migrate, PASSWORD, false);
    }

    /** As the operator sits at the machine: by the socket of the server, with the password of the folder. */
    private void root(String sql) throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readString(folder.database().resolve("mariadbd.pid")).strip());
        var socket = Arrays.stream(ProcessHandle.of(pid).orElseThrow().info().arguments().orElseThrow())
                .filter(a -> a.startsWith("--socket="))
                .findFirst()
                .orElseThrow();
        var client = new ProcessBuilder(
                        database.load().command().getFirst(), "--no-defaults", "--protocol=socket", socket, "--user=root")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        client.environment().put("MYSQL_PWD", folder.secret("db-root"));
        var running = client.start();
        try (var to = running.getOutputStream()) {
            to.write(sql.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(running.waitFor()).isZero();
    }
}
