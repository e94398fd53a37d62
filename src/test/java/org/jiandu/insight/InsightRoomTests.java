package org.jiandu.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.Tickets;
import org.junit.jupiter.api.Test;

/** The supervisor's figures from real rows. Each test asks about a week of 2024 that no other test uses. */
@DatabaseTest
class InsightRoomTests {
    private static final String TEXT = "开庭时间改了两次，都没有提前通知当事人。";

    private final Insight insight;
    private final Tickets tickets;
    private final Steps steps;
    private final SettableClock clock;

    InsightRoomTests(Insight insight, Tickets tickets, Steps steps, SettableClock clock) {
        this.insight = insight;
        this.tickets = tickets;
        this.steps = steps;
        this.clock = clock;
    }

    @Test
    void figures_lists_and_tables_say_the_same() {
        var monday = LocalDate.of(2024, 5, 13);
        var onTime = complaint(monday);
        steps.assign(onTime, Fixtures.ENFORCEMENT);
        clock.set(monday.plusDays(10));
        steps.answer(onTime, "开庭通知已改为提前三日短信告知。");
        var overdue = complaint(monday);
        clock.set(monday.plusDays(30));

        assertThat(behind(monday, Figure.RECEIVED, Fixtures.SUPERVISOR)).containsExactlyInAnyOrder(onTime, overdue);
        assertThat(behind(monday, Figure.ON_TIME, Fixtures.SUPERVISOR)).containsExactly(onTime);
        assertThat(behind(monday, Figure.OVERDUE, Fixtures.SUPERVISOR)).containsExactly(overdue);
        var report = insight.report(week(monday), Fixtures.SUPERVISOR).given().orElseThrow();
        assertThat(report.departments()).isNotEmpty();
        assertThat(report.worst()).extracting(Course::id).contains(overdue);
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var table = insight.ticketsCsv(week(monday), Figure.RECEIVED, locale, Fixtures.SUPERVISOR).given().orElseThrow();
            assertThat(table.lines().filter(l -> l.contains("WH-2024-"))).hasSize(2);
            assertThat(insight.figuresCsv(week(monday), locale, Fixtures.SUPERVISOR).given().orElseThrow()).isNotBlank();
        }
    }

    @Test
    void a_ticket_nobody_has_classed_yet_has_a_line_too() {
        var monday = LocalDate.of(2024, 6, 17);
        clock.set(monday);
        steps.handIn(steps.draft(Kind.COMMENT, TEXT));
        assertThat(insight.ticketsCsv(week(monday), Figure.RECEIVED, Locale.SIMPLIFIED_CHINESE, Fixtures.SUPERVISOR).given().orElseThrow())
                .contains("未分类");
    }

    /** Article XF-2022-30. */
    @Test
    void a_supervisor_who_is_complained_of_sees_it_in_no_figure_list_or_table() {
        var monday = LocalDate.of(2024, 7, 8);
        var id = complaint(monday);
        var unit = Fixtures.staff(31, Fixtures.FILING, Role.SUPERVISOR);
        assertThat(behind(monday, Figure.RECEIVED, Fixtures.SUPERVISOR)).containsExactly(id);
        assertThat(behind(monday, Figure.RECEIVED, unit)).isEmpty();
        assertThat(insight.ticketsCsv(week(monday), Figure.RECEIVED, Locale.ENGLISH, unit).given().orElseThrow()).doesNotContain("WH-2024-");
        assertThat(insight.report(week(monday), unit).given().orElseThrow().worst()).extracting(Course::id).doesNotContain(id);
    }

    @Test
    void what_is_sealed_is_a_number_and_nothing_else() {
        var monday = LocalDate.of(2024, 8, 12);
        var id = complaint(monday);
        steps.act(id, new Command.Seal(), Fixtures.REGISTRAR);
        assertThat(insight.report(week(monday), Fixtures.SUPERVISOR).given().orElseThrow().sealed()).isEqualTo(1);
        assertThat(behind(monday, Figure.RECEIVED, Fixtures.SUPERVISOR)).isEmpty();
    }

    /** domain.md §4: statistics are 监察室's to read, a petition only on request, and no wall is lower for it. */
    @Test
    void the_discipline_office_counts_everything_unsealed_and_opens_none_of_it() {
        var monday = LocalDate.of(2024, 10, 14);
        var id = complaint(monday);
        assertThat(insight.mayAsk(Fixtures.INSPECTOR)).isTrue();
        assertThat(behind(monday, Figure.RECEIVED, Fixtures.INSPECTOR)).containsExactly(id);
        assertThat(insight.report(week(monday), Fixtures.INSPECTOR).given().orElseThrow().whole().count(Figure.RECEIVED)).isEqualTo(1);
        assertThat(tickets.page(id, Fixtures.INSPECTOR)).isEmpty();
        assertThat(behind(monday, Figure.RECEIVED, Fixtures.staff(32, Fixtures.FILING, Role.DISCIPLINE))).isEmpty();
        steps.act(id, new Command.Seal(), Fixtures.REGISTRAR);
        assertThat(behind(monday, Figure.RECEIVED, Fixtures.INSPECTOR)).isEmpty();
    }

    @Test
    void whoever_has_no_business_with_it_may_not_ask() {
        var monday = LocalDate.of(2024, 9, 2);
        for (var actor : List.<Actor>of(Fixtures.ENFORCER, Fixtures.ADMINISTRATOR, new Actor.Visitor(), Fixtures.citizen())) {
            assertThat(insight.mayAsk(actor)).as(actor.toString()).isFalse();
            assertThat(insight.report(week(monday), actor)).isInstanceOf(Insight.Answer.Refused.class);
            assertThat(insight.tickets(week(monday), Figure.RECEIVED, null, 10, actor)).isInstanceOf(Insight.Answer.Refused.class);
        }
    }

    private TicketId complaint(LocalDate received) {
        clock.set(received);
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
        steps.triage(id, TicketClass.COMPLAINT, Set.of(Fixtures.FILING), Set.of());
        return id;
    }

    private static Question week(LocalDate monday) {
        return Question.of(monday, monday.plusDays(6));
    }

    private List<TicketId> behind(LocalDate monday, Figure figure, Actor actor) {
        return insight.tickets(week(monday), figure, null, 100, actor).given().orElseThrow().rows().stream()
                .map(Course::id)
                .toList();
    }
}
