package org.jiandu.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.Tickets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which fact starts and ends which clock (docs/law/clocks.md), as a clerk would see it. */
@DatabaseTest
class ClockRoomTests {
    /** A Friday; 6 and 7 March after it are days off. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);

    private final Steps steps;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    ClockRoomTests(Steps steps, Tickets tickets, Deadlines deadlines, SettableClock clock, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.clock = clock;
        clock.set(DAY);
    }

    /** SLA-083: the receipt is not the telling. SLA-087: nor does it matter that nobody gave a name. */
    @Test
    void what_comes_in_has_its_day_of_telling_the_first_word_and_one_working_day_to_be_classed() {
        var id = complaint();
        assertThat(lines(id)).containsExactlyInAnyOrder(
                "XF-NOTICE-15 2026-03-23 RUNNING", "CT-LETTER-7 2026-03-13 RUNNING", "PP-TRIAGE-1WD 2026-03-09 RUNNING");
    }

    @Test
    void classing_ends_its_own_day_and_starts_three_working_days_to_assign() {
        var id = complaint();
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of());
        assertThat(lines(id)).contains("PP-TRIAGE-1WD 2026-03-09 MET", "PP-ASSIGN-3WD 2026-03-11 RUNNING");
    }

    /** Articles XF-2022-23 and XF-2022-34. */
    @Test
    void assigning_tells_the_citizen_and_starts_sixty_days_three_months_signing_and_the_time_to_object() {
        var id = assigned();
        assertThat(lines(id)).contains(
                "XF-NOTICE-15 2026-03-23 MET", "CT-LETTER-7 2026-03-13 MET", "PP-ASSIGN-3WD 2026-03-11 MET",
                "XF-HANDLE-60 2026-05-06 RUNNING", "CT-LETTER-3M 2026-06-08 RUNNING", "PP-SIGN-1WD 2026-03-09 RUNNING",
                "XF-OBJECT-5 2026-03-13 RUNNING");
    }

    @Test
    void signing_ends_the_day_of_signing_and_the_time_to_object() {
        var id = assigned();
        steps.act(id, new Command.SignFor(), Fixtures.ENFORCER);
        assertThat(lines(id)).contains("PP-SIGN-1WD 2026-03-09 MET", "XF-OBJECT-5 2026-03-13 MET", "XF-HANDLE-60 2026-05-06 RUNNING");
    }

    /** Articles XF-2022-35: the right begins with the answer; nobody can miss it, it lapses. */
    @Test
    void an_answer_gives_the_citizen_days_to_rate_to_ask_again_and_to_go_to_the_higher_office() {
        var id = assigned();
        steps.answer(id, "执行款已经查明，三日内发还");
        assertThat(lines(id)).contains("PP-SATISFY-15 2026-03-23 RUNNING", "PP-REOPEN-30 2026-04-07 RUNNING", "XF-REVIEW-REQ-30 2026-04-07 RUNNING");
        clock.set(DAY.plusDays(40));
        while (deadlines.sweep(clock.instant()) > 0) {
            // until nothing is left to mark
        }
        assertThat(lines(id)).contains("PP-SATISFY-15 2026-03-23 LAPSED", "XF-REVIEW-REQ-30 2026-04-07 LAPSED");
    }

    @Test
    void what_is_asked_of_the_citizen_lets_the_offices_own_target_wait_and_no_term_of_the_law() {
        var id = complaint();
        steps.act(id, new Command.AskSupplement("请写明案号和承办法官的姓名"), Fixtures.REGISTRAR);
        assertThat(lines(id)).contains("PP-SUPPLEMENT-15 2026-03-23 RUNNING", "XF-NOTICE-15 2026-03-23 RUNNING", "PP-TRIAGE-1WD 2026-03-24 RUNNING");
        clock.set(DAY.plusDays(5));
        steps.act(id, new Command.Add("案号是（2025）辽0499民初1号"), new Actor.Citizen(id));
        assertThat(lines(id)).contains("PP-SUPPLEMENT-15 2026-03-23 MET", "XF-NOTICE-15 2026-03-23 RUNNING", "PP-TRIAGE-1WD 2026-03-11 RUNNING");
    }

    /** Article XF-2022-25: it runs at night and on days off. */
    @Test
    void what_is_marked_urgent_is_to_be_reported_within_two_hours_even_at_night() {
        var night = LocalDateTime.of(2026, 3, 7, 23, 30);
        var id = complaint();
        clock.set(night.atZone(CourtZone.ZONE).toInstant());
        steps.act(id, new Command.Remark(Command.Remark.What.MARK_URGENT, "扬言自伤"), Fixtures.REGISTRAR);
        var urgent = only(id, "PP-URGENT-0");
        assertThat(urgent.term().breachAt()).isEqualTo(night.plusHours(2).atZone(CourtZone.ZONE).toInstant());
        clock.set(night.plusHours(2).atZone(CourtZone.ZONE).toInstant());
        assertThat(only(id, "PP-URGENT-0").state()).isEqualTo(Clock.State.OVERDUE);
        steps.act(id, new Command.Remark(Command.Remark.What.REPORT_URGENT, "1 时 40 分电话报告值班院领导"), Fixtures.REGISTRAR);
        assertThat(only(id, "PP-URGENT-0").state()).isEqualTo(Clock.State.MET_LATE);
    }

    /** A due date is what a fact made it, and never what the machine's clock says now. */
    @Test
    void a_clock_that_jumps_a_day_forth_and_back_changes_no_due_date() {
        var id = assigned();
        var before = terms(id);
        for (int days : new int[] {1, -1, 0}) {
            clock.set(DAY.plusDays(days));
            deadlines.sweep(clock.instant());
            assertThat(terms(id)).as("%d days off", days).isEqualTo(before);
        }
        steps.act(id, new Command.SignFor(), Fixtures.ENFORCER);
        assertThat(terms(id)).containsAll(before);
    }

    @Test
    void a_step_of_the_office_is_never_shown_to_the_citizen() {
        var id = assigned();
        assertThat(deadlines.of(id, new Actor.Citizen(id))).extracting(c -> c.policy().id())
                .contains("XF-HANDLE-60", "CT-LETTER-3M")
                .noneMatch(p -> p.startsWith("PP-SIGN") || p.startsWith("PP-ASSIGN") || p.startsWith("PP-TRIAGE") || p.startsWith("XF-OBJECT"));
    }

    /** S12, SLA-069: whoever classed it so late answers for that. */
    @Test
    void a_class_whose_term_is_over_already_is_late_by_triage_and_not_by_the_handler() {
        var id = complaint();
        clock.set(DAY.plusDays(40));
        steps.triage(id, TicketClass.CORRECTION, Set.of(), Set.of());
        var own = only(id, "WEB-ERR-3WD");
        assertThat(own.state()).isEqualTo(Clock.State.OVERDUE);
        assertThat(own.bornLate()).isTrue();
    }

    /** Article XF-2022-40; T20. */
    @Test
    void what_was_missed_is_supervised_once_and_by_command() {
        var id = complaint();
        clock.set(DAY.plusDays(18));
        while (deadlines.sweep(clock.instant()) + deadlines.supervise(clock.instant()) > 0) {
            // until nothing is left to mark
        }
        var page = tickets.page(id, Fixtures.SUPERVISOR).orElseThrow();
        assertThat(page.ticket().overlay().supervision()).isNotNull();
        assertThat(page.timeline()).filteredOn(m -> m.act().equals("supervised")).hasSize(1);
        assertThat(lines(id)).contains("PP-SUPERVISE-5WD 2026-03-31 RUNNING");
        clock.set(DAY.plusDays(18).atStartOfDay(CourtZone.ZONE).toInstant().plus(Duration.ofHours(12)));
        assertThat(deadlines.supervise(clock.instant())).isZero();
    }

    /** SLA-035. */
    @Test
    void a_letter_stamped_on_monday_and_entered_on_thursday_counts_from_monday() {
        clock.set(LocalDate.of(2026, 3, 5));
        var letter = new Registration(
                Channel.LETTER, Kind.COMPLAINT, "执行款一直没有发还，请查明。", null, LocalDate.of(2026, 3, 2), "收发室周四才转来",
                Identity.none());
        var id = switch (tickets.register(letter, Fixtures.REGISTRAR)) {
            case Tickets.RegisterOutcome.Registered(var ticket, var _) -> ticket.id();
            case Tickets.RegisterOutcome.Refused(var reasons) -> throw new AssertionError(reasons);
        };
        assertThat(lines(id)).contains("XF-NOTICE-15 2026-03-17 RUNNING", "CT-LETTER-7 2026-03-09 RUNNING", "PP-TRIAGE-1WD 2026-03-06 RUNNING");
    }

    /** SLA-051. */
    @Test
    void what_is_late_already_is_not_rescued_by_asking_the_citizen_something() {
        var id = complaint();
        clock.set(DAY.plusDays(10));
        steps.act(id, new Command.AskSupplement("请写明案号和承办法官的姓名"), Fixtures.REGISTRAR);
        assertThat(lines(id)).contains("PP-TRIAGE-1WD 2026-03-09 OVERDUE");
    }

    /** SLA-057. */
    @Test
    void what_is_asked_for_again_has_a_new_term_from_that_day_and_is_not_late_at_once() {
        var id = assigned();
        steps.answer(id, "执行款已经查明，三日内发还");
        clock.set(DAY.plusDays(25));
        steps.act(id, new Command.Reopen("钱还没有收到"), new Actor.Citizen(id));
        assertThat(lines(id)).contains("XF-HANDLE-60 2026-05-06 MET", "XF-HANDLE-60 2026-06-01 RUNNING", "PP-REOPEN-30 2026-04-07 MET");
        deadlines.sweep(clock.instant());
        assertThat(lines(id)).contains("XF-HANDLE-60 2026-06-01 RUNNING");
    }

    /** SLA-065. */
    @Test
    void another_department_takes_it_over_with_the_term_it_has() {
        var id = assigned();
        clock.set(DAY.plusDays(3));
        steps.act(id, new Command.ObjectTo("本案由立案庭退费，不属执行局职责，材料已核对清楚，请改由立案庭办理。"), Fixtures.ENFORCER);
        assertThat(lines(id)).contains("XF-HANDLE-60 2026-05-06 RUNNING", "PP-SIGN-1WD 2026-03-09 MET");
        steps.assign(id, Fixtures.FILING);
        assertThat(lines(id)).contains("XF-HANDLE-60 2026-05-06 RUNNING").doesNotContain("XF-HANDLE-60 2026-05-08 RUNNING");
    }

    /** SLA-071. */
    @Test
    void merging_rescues_nothing() {
        var late = complaint();
        clock.set(DAY.plusDays(20));
        var fresh = complaint();
        var into = tickets.page(fresh, Steps.PORTAL).orElseThrow().ticket().number();
        steps.act(late, new Command.Merge(into, "同一信访人同一事项"), Fixtures.REGISTRAR);
        assertThat(lines(late)).contains("XF-NOTICE-15 2026-03-23 ENDED_LATE");
        assertThat(lines(fresh)).contains("XF-NOTICE-15 2026-03-23 OVERDUE");
    }

    /** SLA-091. */
    @Test
    void two_nodes_that_sweep_at_once_set_each_mark_once() throws Exception {
        var ids = IntStream.range(0, 12).mapToObj(i -> complaint()).toList();
        clock.set(DAY.plusDays(18));
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var both = IntStream.range(0, 2).mapToObj(n -> nodes.submit(() -> {
                while (deadlines.sweep(clock.instant()) > 0) {
                    // until nothing is left to mark
                }
            })).toList();
            for (var one : both) {
                one.get();
            }
        }
        while (deadlines.sweep(clock.instant()) > 0) {
            // what the other node held when this one looked
        }
        for (var id : ids) {
            assertThat(jdbc.sql("SELECT m.mark FROM deadline_mark m WHERE m.ticket_id = :id AND m.policy_id = 'XF-NOTICE-15' ORDER BY m.mark LIMIT 100")
                    .param("id", id.value()).query(String.class).list())
                    .containsExactly("half", "missed", "near_1", "near_3");
        }
    }

    private TicketId complaint() {
        return steps.handIn(steps.draft(Kind.COMPLAINT, "执行款到账半年了，一直没有发还给我们。"));
    }

    private TicketId assigned() {
        var id = complaint();
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        return id;
    }

    private List<String> terms(TicketId id) {
        return deadlines.of(id, Steps.PORTAL).stream().map(c -> c.policy().id() + " " + c.term()).sorted().toList();
    }

    private List<String> lines(TicketId id) {
        return deadlines.of(id, Steps.PORTAL).stream()
                .map(c -> c.policy().id() + " " + c.term().due() + " " + c.state())
                .toList();
    }

    private Clock only(TicketId id, String policy) {
        return deadlines.of(id, Steps.PORTAL).stream().filter(c -> c.policy().id().equals(policy)).findFirst().orElseThrow();
    }
}
