package org.jiandu.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jiandu.database.Database;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the database means to do for a supervisor's question, on tables as full as those of a court after some years:
 * copies of the real ones, with their keys, beside them. A question about a month or a quarter walks along the day of
 * receipt. One about all the years there are reads all tickets, which is what it asks for: that scan is accepted.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTests {
    private static final int TICKETS = 6_000;
    private static final List<String> BIG = List.of("ticket", "ticket_event", "ticket_accused", "deadline");
    private static final Pattern TABLE = Pattern.compile("\\b(FROM|JOIN)(\\s+)(ticket_event|ticket_accused|ticket|deadline)\\b");
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    private final SingleConnectionDataSource upgrades;
    private final JdbcTemplate tables;

    PlanTests(Database database) {
        var access = database.access();
        this.upgrades = new SingleConnectionDataSource(access.url(), access.migrateUser(), access.migratePassword(), true);
        this.tables = new JdbcTemplate(upgrades);
    }

    @BeforeAll
    void a_court_after_some_years() {
        for (var table : BIG) {
            tables.execute("DROP TABLE IF EXISTS full_" + table);
            tables.execute("CREATE TABLE full_" + table + " LIKE " + table);
        }
        var n = IntStream.range(0, TICKETS).boxed().toList();
        batch("INSERT INTO full_ticket (id, number, version, stage, stage_at, owner, kind, class, channel, received_on,"
                + " late_reason, registered_at, sealed, cycle, body) VALUES (?, ?, 0, ?, ?, 'FILING', 'COMPLAINT',"
                + " 'COMPLAINT', 'WEB', ?, '', ?, 0, 1, 'x')",
                n.stream().map(i -> new Object[] {id(i), "WH-2021-%06d".formatted(i), stage(i), at(i), Date.valueOf(day(i)), at(i)}).toList());
        for (var act : List.of("registered", "triaged", "assigned", "answered", "closed")) {
            batch("INSERT INTO full_ticket_event (ticket_id, n, at, act, to_department, leaf_hash) VALUES (?, ?, ?, ?, 'FILING', 'x')",
                    n.stream().map(i -> new Object[] {id(i), act.hashCode() & 0xffff, at(i), act}).toList());
        }
        for (var policy : List.of("XF-NOTICE-15", "XF-HANDLE-60")) {
            batch("INSERT INTO full_deadline (ticket_id, policy_id, cycle, policy_version, started_at, day_zero, unrolled, due,"
                    + " breach_at, provisional, steps, ended_at) VALUES (?, ?, 1, 1, ?, ?, ?, ?, ?, 0, '', ?)",
                    n.stream().map(i -> new Object[] {
                        id(i), policy, at(i), day(i), day(i), day(i).plusDays(15), at(i), stage(i).equals("closed") ? at(i) : null
                    }).toList());
        }
        batch("INSERT INTO full_ticket_accused (ticket_id, accused) VALUES (?, ?)",
                n.stream().filter(i -> i % 5 == 0).map(i -> new Object[] {id(i), i % 10 == 0 ? "FILING" : i % 15 == 0 ? "DISCIPLINE" : "CIVIL"}).toList());
        BIG.forEach(table -> tables.queryForList("ANALYZE TABLE full_" + table));
    }

    @AfterAll
    void as_it_was() {
        BIG.forEach(table -> tables.execute("DROP TABLE IF EXISTS full_" + table));
        upgrades.destroy();
    }

    @Test
    void a_question_about_a_month_or_a_quarter_reads_no_table_from_end_to_end() {
        for (var sql : List.of(InsightSql.COURSES_RECEIVED, InsightSql.TERMS_RECEIVED, InsightSql.SEALED)) {
            for (int months : List.of(1, 3)) {
                assertThat(scanned(sql, months)).as(months + " months: " + sql).isEmpty();
            }
        }
    }

    @Test
    void what_is_overdue_now_is_found_by_stage_or_by_running_clock_and_not_by_reading_everything() {
        for (var sql : List.of(InsightSql.COURSES_OVERDUE, InsightSql.TERMS_OVERDUE)) {
            assertThat(scanned(sql, 1)).as(sql).isEmpty();
        }
    }

    /** The tables that would be read whole, or along a whole index, each with its plan. */
    private List<String> scanned(String sql, int months) {
        var to = day(TICKETS - 1);
        Map<String, Object> bound = new HashMap<>(Map.of(
                "only", "", "reach", "ALL", "unit", "DISCIPLINE", "led", 0, "me", "a_0", "seesSealed", 0, "from", to.minusMonths(months),
                "to", to, "now", at(TICKETS - 1), "most", 50_001));
        var plan = JdbcClient.create(upgrades).sql("EXPLAIN " + TABLE.matcher(sql).replaceAll("$1$2full_$3")).params(bound).query().listOfRows();
        var scans = new ArrayList<String>();
        for (var step : plan) {
            if (step.get("table") != null && Set.of("ALL", "index").contains(String.valueOf(step.get("type")))) {
                scans.add(step.toString());
            }
        }
        assertThat(plan).as("the plan names the tables").hasSizeGreaterThan(1);
        return scans;
    }

    private void batch(String sql, List<Object[]> rows) {
        tables.batchUpdate(sql, rows);
    }

    private static String id(int i) {
        return "t_%032x".formatted(i * 2_654_435_761L & 0xffff_ffffL);
    }

    private static LocalDate day(int i) {
        return FIRST.plusDays(i / 4);
    }

    private static Timestamp at(int i) {
        return Timestamp.valueOf(day(i).atTime(9, 0));
    }

    /** Three in a hundred are under way. */
    private static String stage(int i) {
        return i % 33 == 0 ? "investigating" : "closed";
    }
}
