package org.jiandu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiandu.database.Database;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every statement of the house is understood by the database it is for, and by the other one as far as its words tell. */
@DatabaseTest
class StatementTests {
    private static final Pattern STATEMENT = Pattern.compile("(?is)\\s*(SELECT|INSERT|UPDATE|DELETE|WITH|REPLACE)\\b.*");

    /** What only one of MySQL 8.4 and MariaDB 11.4 speaks (house.md, Persistence). */
    private static final Pattern ONE_DIALECT = Pattern.compile(
            "(?i)->>|[a-z_]->'|MEMBER OF|AS JSON\\)|FOR SHARE|FOR UPDATE OF|\\)\\s+AS new\\b|LATERAL|REGEXP_LIKE|UUID_TO_BIN|VALUES ROW|\\bRETURNING\\b|NEXT VALUE FOR");

    /** Reads over tickets that go round the wall, each with its reason in the statement's own comment. */
    private static final Set<String> UNWALLED = Set.of("TicketSql.HANDED_OVER", "PartSql.HOLD", "InsightSql.SEALED", "GramSql.TAKE_OWED", "ListSql.HEARD");

    private final Database database;

    StatementTests(Database database) {
        this.database = database;
    }

    private record Statement(String name, String sql) {}

    @TestFactory
    Stream<DynamicTest> the_database_understands_every_statement() {
        return statements().map(s -> DynamicTest.dynamicTest(s.name(), () -> {
            try (var connection = connection()) {
                prepared(connection, s.sql());
            }
        }));
    }

    @Test
    void statements_were_found_in_every_room_that_keeps_rows() {
        assertThat(statements().map(s -> s.name().replaceFirst("\\..*", "")).distinct())
                .contains("TicketSql", "TrailSql", "DeadlineSql", "IntakeSql", "LetterSql", "StaffSql", "CourtSql", "NoticeSql");
    }

    @Test
    void columns_are_named_and_pages_have_an_order() {
        assertThat(statements().filter(s -> s.sql().matches("(?is).*SELECT\\s+(\\w\\.)?\\*.*")).map(Statement::name)).isEmpty();
        assertThat(statements()
                        .filter(s -> s.sql().matches("(?s).*LIMIT\\s+(?!1\\b).*") && !s.sql().contains("ORDER BY"))
                        .map(Statement::name))
                .isEmpty();
    }

    @Test
    void both_databases_speak_the_dialect() {
        assertThat(statements().filter(s -> ONE_DIALECT.matcher(s.sql()).find()).map(Statement::name)).isEmpty();
    }

    @Test
    void every_read_of_tickets_stands_behind_the_wall() {
        var open = statements()
                .filter(s -> s.sql().strip().startsWith("SELECT") || s.sql().strip().startsWith("WITH"))
                .filter(s -> Pattern.compile("(?i)(FROM|JOIN)\\s+ticket\\s").matcher(s.sql()).find())
                .filter(s -> !s.sql().contains(":seesSealed") || !s.sql().contains("a.accused IN (:unit, :me)"))
                .map(Statement::name)
                .filter(n -> !UNWALLED.contains(n));
        assertThat(open).isEmpty();
    }

    @Test
    void no_statement_changes_the_record() {
        assertThat(statements().filter(s -> s.sql().matches("(?is).*(UPDATE|DELETE FROM|REPLACE INTO)\\s+trail_leaf\\b.*")).map(Statement::name))
                .isEmpty();
    }

    /** What is refused to the account (1142) would be refused by the trigger, too. */
    @Test
    void the_account_of_the_portal_has_no_right_to_change_the_record() throws SQLException {
        var access = database.access();
        org.junit.jupiter.api.Assumptions.assumeFalse(access.singleAccount(), "one account only: the triggers alone hold");
        for (var sql : List.of("UPDATE trail_leaf SET n = n", "DELETE FROM trail_leaf", "TRUNCATE TABLE trail_leaf")) {
            try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).hasMessageContaining("denied");
            }
        }
    }

    @Test
    void even_the_account_of_upgrades_is_stopped_by_the_triggers() throws SQLException {
        var access = database.access();
        try (var connection = DriverManager.getConnection(access.url(), access.migrateUser(), access.migratePassword());
                var statement = connection.createStatement()) {
            for (var sql : List.of("UPDATE trail_leaf SET n = n", "DELETE FROM trail_leaf")) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).hasMessageContaining("the trail is append-only");
            }
        }
    }

    private Connection connection() throws SQLException {
        var access = database.access();
        return DriverManager.getConnection(
                access.url() + "&useServerPrepStmts=true&emulateUnsupportedPstmts=false", access.user(), access.password());
    }

    private static void prepared(Connection connection, String sql) throws SQLException {
        var parsed = NamedParameterUtils.parseSqlStatement(sql);
        connection.prepareStatement(NamedParameterUtils.substituteNamedParameters(parsed, null)).close();
    }

    private static Stream<Statement> statements() {
        return Sources.under(Path.of("target/classes/org/jiandu"), "Sql.class").stream()
                .map(f -> f.toString().replaceFirst("^target/classes/", "").replace(".class", "").replace('/', '.'))
                .flatMap(StatementTests::statements);
    }

    private static Stream<Statement> statements(String type) {
        try {
            var loaded = Class.forName(type);
            return Arrays.stream(loaded.getDeclaredFields())
                    .filter(f -> f.getType() == String.class && Modifier.isStatic(f.getModifiers()) && !Modifier.isPrivate(f.getModifiers()))
                    .map(f -> new Statement(loaded.getSimpleName() + "." + f.getName(), value(f)))
                    .filter(s -> STATEMENT.matcher(s.sql()).matches());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
