package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jiandu.deadline.Clock;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Duty;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Intake.DeskOutcome;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Tickets.RegisterOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens at the desk: letters of days ago, two people at once, second thoughts of a citizen. */
@DatabaseTest
class DeskRoomTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final String TEXT = "来信反映保全裁定作出后一个月没有执行。";

    private final Tickets tickets;
    private final Intake intake;
    private final Deadlines deadlines;
    private final Steps steps;
    private final SettableClock clock;

    DeskRoomTests(Tickets tickets, Intake intake, Deadlines deadlines, Steps steps, SettableClock clock) {
        this.tickets = tickets;
        this.intake = intake;
        this.deadlines = deadlines;
        this.steps = steps;
        this.clock = clock;
    }

    @BeforeEach
    void itIsFriday() {
        clock.set(FRIDAY);
    }

    /** Article XF-2022-23: the clock starts on receipt, a backlog at the desk buys no time. */
    @Test
    void a_letter_counts_from_the_day_it_came_and_says_why_it_was_entered_late() {
        var id = registered(letter(FRIDAY.minusDays(4), "周一来信，信访室周五开封"));
        assertThat(clocks(id)).containsExactly("XF-NOTICE-15 2026-03-17 RUNNING");
        assertThat(fields(letter(FRIDAY.minusDays(4), ""), Fixtures.REGISTRAR)).containsExactly("lateReason");
        assertThat(fields(letter(FRIDAY.plusDays(1), ""), Fixtures.REGISTRAR)).containsExactly("receivedOn");
    }

    @Test
    void whoever_wrote_a_letter_gets_number_and_code() {
        switch (intake.register(letter(FRIDAY, ""), Fixtures.REGISTRAR)) {
            case DeskOutcome.Registered(var id, var receipt) ->
                assertThat(intake.follow(receipt.number().value(), receipt.code().grouped()))
                        .map(Actor.Citizen::ticket)
                        .contains(id);
            case DeskOutcome.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
        }
    }

    /** A clerk works down the numbers: what falls due on one day stands by number, also over the edge of a page. */
    @Test
    void of_what_is_due_on_one_day_the_lower_number_comes_first() {
        var word = "排序" + UUID.randomUUID().toString().replace("-", "");
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            numbers.add(steps.receipt(steps.draft(Kind.COMMENT, TEXT + word)).number().value());
        }
        assertThat(listed(TicketQuery.View.OPEN, word)).containsExactlyElementsOf(numbers);
        assertThat(listed(TicketQuery.View.ALL, word)).containsExactlyElementsOf(numbers.reversed());
    }

    private List<String> listed(TicketQuery.View view, String words) {
        var all = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = tickets.list(new TicketQuery(view, words, after, 3), Fixtures.REGISTRAR);
            page.rows().forEach(line -> all.add(line.ticket().number().value()));
            after = page.next();
        } while (after != null);
        return all;
    }

    @Test
    void only_the_desk_registers_letters() {
        for (var actor : List.<Actor>of(Fixtures.ENFORCER, Fixtures.SUPERVISOR, Fixtures.ADMINISTRATOR, Fixtures.citizen())) {
            assertThat(tickets.register(letter(FRIDAY, ""), actor)).as(actor.toString()).isInstanceOf(RegisterOutcome.Refused.class);
        }
    }

    @Test
    void of_two_who_act_at_once_one_is_told_that_the_other_was_faster() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
            var outcomes = atOnce(() -> tickets.handle(
                    id, new Version(0), new Command.Triage(TicketClass.COMPLAINT, Set.of(), Set.of()), Fixtures.REGISTRAR));
            assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class).hasAtLeastOneElementOfType(Outcome.Stale.class);
            assertThat(tickets.page(id, Fixtures.REGISTRAR).orElseThrow().timeline()).extracting(TicketPage.Moment::act)
                    .containsExactly("registered", "triaged");
        }
    }

    @Test
    void numbers_of_a_year_have_no_gap_and_no_double_however_many_hand_in_at_once() throws Exception {
        clock.set(LocalDate.of(2027, 5, 10)); // a year of its own
        var numbers = new ArrayList<String>();
        for (int round = 0; round < 5; round++) {
            for (var receipt : atOnce(() -> steps.receipt(steps.draft(Kind.COMMENT, TEXT)))) {
                numbers.add(receipt.number().value());
            }
        }
        assertThat(numbers).doesNotHaveDuplicates();
        var serials = numbers.stream().map(n -> Integer.parseInt(n.substring(n.lastIndexOf('-') + 1))).sorted().toList();
        assertThat(serials.getLast() - serials.getFirst()).isEqualTo(serials.size() - 1);
    }

    @Test
    void what_is_taken_back_owes_nothing_and_takes_no_more() {
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
        var citizen = new Actor.Citizen(id);
        steps.act(id, new Command.Withdraw(), citizen);
        assertThat(clocks(id)).containsExactly("XF-NOTICE-15 2026-03-23 ENDED");
        assertThat(tickets.page(id, citizen).orElseThrow().doors()).noneMatch(Door::open);
    }

    @Test
    void a_citizen_who_is_not_content_has_it_handled_once_more_with_a_clock_of_its_own() {
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
        var citizen = new Actor.Citizen(id);
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        steps.answer(id, "已经采取保全措施，附执行笔录。");
        clock.set(FRIDAY.plusDays(10));
        steps.act(id, new Command.Reopen("答复与事实不符"), citizen);
        steps.assign(id, Fixtures.ENFORCEMENT);
        assertThat(clocks(id)).filteredOn(c -> c.startsWith("XF-HANDLE-60"))
                .containsExactly("XF-HANDLE-60 2026-05-06 MET", "XF-HANDLE-60 2026-05-15 RUNNING");
        steps.answer(id, "复核后已经补充采取措施。");
        var second = tickets.handle(id, tickets.page(id, citizen).orElseThrow().ticket().version(), new Command.Reopen("仍不满意"), citizen);
        assertThat(second).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void seeing_who_somebody_is_is_told_to_them_and_departments_see_a_mask() {
        var id = steps.handIn(steps.reachable(Kind.COMPLAINT, TEXT, "孙小小", "13900009999", ""));
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        assertThat(tickets.identity(id, Fixtures.ENFORCER).orElseThrow().name()).isEqualTo("孙*");
        assertThat(tickets.identity(id, Fixtures.ENFORCER).orElseThrow().phone()).isEqualTo("139****9999");
        assertThat(acts(id)).doesNotContain("identity_viewed");
        assertThat(tickets.identity(id, Fixtures.REGISTRAR).orElseThrow().name()).isEqualTo("孙小小");
        assertThat(acts(id)).contains("identity_viewed");
    }

    private List<String> acts(TicketId id) {
        return tickets.page(id, new Actor.Citizen(id)).orElseThrow().timeline().stream().map(TicketPage.Moment::act).toList();
    }

    private List<String> clocks(TicketId id) {
        return deadlines.of(id, Steps.PORTAL).stream()
                .filter(c -> c.duty() == Duty.ANSWER)
                .map(DeskRoomTests::line)
                .toList();
    }

    private static String line(Clock c) {
        return c.policy().id() + " " + c.term().due() + " " + c.state();
    }

    private TicketId registered(Registration registration) {
        return switch (tickets.register(registration, Fixtures.REGISTRAR)) {
            case RegisterOutcome.Registered(var ticket, var _) -> ticket.id();
            case RegisterOutcome.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    private List<String> fields(Registration registration, Actor actor) {
        return switch (tickets.register(registration, actor)) {
            case RegisterOutcome.Registered(var ticket, var _) -> throw new AssertionError("registered: " + ticket);
            case RegisterOutcome.Refused(var reasons) -> reasons.stream().map(r -> String.valueOf(r.field())).toList();
        };
    }

    private static Registration letter(LocalDate receivedOn, String lateReason) {
        return new Registration(Channel.LETTER, Kind.COMPLAINT, TEXT, null, receivedOn, lateReason, Identity.none());
    }

    private static <T> List<T> atOnce(Callable<T> act) throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<T> started = () -> {
                together.await(10, TimeUnit.SECONDS);
                return act.call();
            };
            var one = threads.submit(started);
            var two = threads.submit(started);
            return List.of(one.get(30, TimeUnit.SECONDS), two.get(30, TimeUnit.SECONDS));
        }
    }
}
