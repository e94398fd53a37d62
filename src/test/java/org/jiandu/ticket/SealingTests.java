package org.jiandu.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jiandu.deadline.Deadlines;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Role;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.TicketQuery.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is handed to 监察室 (封存) is read by them alone, and the database holds no word of it. Article XF-2022-30. */
class SealingTests extends TicketDoors {
    private static final String SECRET = "收受当事人现金";
    private static final String TEXT = "举报承办人在办案期间" + SECRET + "两万元，有转账记录。";

    private final JdbcClient jdbc;

    SealingTests(Steps steps, Tickets tickets, Deadlines deadlines, SettableClock clock, JdbcClient jdbc) {
        super(steps, tickets, deadlines, clock);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void handedToTheDisciplineOffice() {
        complained(TEXT, "赵六七", "13900005678", "z@example.org");
        steps.act(id, new Command.Add("补充：" + SECRET + "的时间是去年九月。"), new Actor.Citizen(id));
        steps.act(id, new Command.Seal(), Fixtures.REGISTRAR);
    }

    @Test
    void only_the_discipline_office_reads_it() {
        var page = tickets.page(id, Fixtures.INSPECTOR).orElseThrow();
        assertThat(page.text()).isEqualTo(TEXT);
        assertThat(page.ticket().stage()).isInstanceOf(Stage.Sealed.class);
        assertThat(page.timeline()).anySatisfy(m -> assertThat(m.text()).contains(SECRET));
        for (var other : others()) {
            assertThat(tickets.page(id, other)).as(other.toString()).isEmpty();
            assertThat(tickets.find(number, other)).isEmpty();
            assertThat(tickets.identity(id, other)).isEmpty();
            assertThat(deadlines.of(id, other)).isEmpty();
            assertThat(listed(View.ALL, SECRET, other)).doesNotContain(id);
            assertThat(listed(View.ALL, "赵六七", other)).doesNotContain(id);
            assertThat(listed(View.ALL, "", other)).doesNotContain(id);
        }
    }

    @Test
    void the_petition_office_knows_number_and_date_and_no_more() {
        assertThat(tickets.handedOver(Fixtures.REGISTRAR))
                .contains(new Tickets.HandedOver(number, DAY, DAY));
        assertThat(tickets.handedOver(Fixtures.ENFORCER)).isEmpty();
        assertThat(tickets.handedOver(Fixtures.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void the_citizen_still_reads_their_own() {
        assertThat(tickets.page(id, new Actor.Citizen(id)).orElseThrow().text()).isEqualTo(TEXT);
    }

    @Test
    void no_clock_of_the_petition_office_runs_on() {
        assertThat(deadlines.of(id, Steps.PORTAL)).allSatisfy(c -> assertThat(c.endedAt()).isNotNull());
    }

    /** Every column of every row of every table, as bytes. */
    @Test
    void no_row_of_the_database_holds_a_word_of_it() {
        var tables = jdbc.sql("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name LIMIT 200")
                .query((row, n) -> row.getString("name"))
                .list();
        assertThat(tables).contains("ticket", "ticket_event", "trail_leaf");
        for (var table : tables) {
            assertThat(rowsWith(table, SECRET)).as(table).isZero();
            assertThat(rowsWith(table, "赵六七")).as(table).isZero();
            assertThat(rowsWith(table, "z@example.org")).as(table).isZero();
        }
        var row = jdbc.sql("SELECT t.body, t.body_sealed, t.blind_name, t.blind_phone FROM ticket t WHERE t.id = :id")
                .param("id", id.value())
                .query()
                .singleRow();
        assertThat(row.get("body")).isNull();
        assertThat(row.get("body_sealed")).isNotNull();
        assertThat(row.get("blind_name")).isNull();
        assertThat(row.get("blind_phone")).isNull();
    }

    private long rowsWith(String table, String secret) {
        var needle = new String(secret.getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
        return jdbc.sql("SELECT * FROM `" + table + "`")
                .query((row, n) -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        var bytes = row.getBytes(i);
                        if (bytes != null && new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(needle)) {
                            return 1L;
                        }
                    }
                    return 0L;
                })
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static List<Actor.Staff> others() {
        return List.of(
                Fixtures.REGISTRAR, Fixtures.DIRECTOR, Fixtures.ENFORCER, Fixtures.SUPERVISOR, Fixtures.ADMINISTRATOR,
                Fixtures.staff(21, Fixtures.DISCIPLINE, Role.HANDLER));
    }

    @Test
    void an_inspector_who_is_named_in_it_does_not_find_it() {
        var named = Fixtures.staff(22, Fixtures.DISCIPLINE, Role.DISCIPLINE);
        var other = steps.handIn(steps.draft(Kind.COMPLAINT, "反映监察室一名工作人员泄露举报内容。"));
        steps.triage(other, TicketClass.COMPLAINT, Set.of(), Set.of(named.id()));
        steps.act(other, new Command.Seal(), Fixtures.DIRECTOR);
        assertThat(tickets.page(other, named)).isEmpty();
        assertThat(tickets.page(other, Fixtures.INSPECTOR)).isPresent();
    }
}
