package org.jiandu.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiandu.correspondence.Letters;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Duty;
import org.jiandu.intake.Intake;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.trail.Trail;
import org.jiandu.trail.proof.Json;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way of a ticket through the doors of the rooms, with its clocks and its trail. */
@DatabaseTest
class TicketLifeTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final String ANSWER = "经核查，您反映的情况属实，承办人已作出说明，案款已于当日发还。";

    private final Steps steps;
    private final Intake intake;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Letters letters;
    private final Trail trail;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    TicketLifeTests(
            Steps steps, Intake intake, Tickets tickets, Deadlines deadlines, Letters letters, Trail trail,
            SettableClock clock, JdbcClient jdbc) {
        this.steps = steps;
        this.intake = intake;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Articles XF-2022-23 and XF-2022-34. */
    @Test
    void a_complaint_goes_from_the_form_to_its_end_and_every_clock_and_act_is_on_record() {
        clock.set(FRIDAY);
        var receipt = steps.receipt(steps.draft(Kind.COMPLAINT, "执行案款到账三个月仍未发还，多次询问没有答复。"));
        assertThat(receipt.receivedOn()).isEqualTo(FRIDAY);
        assertThat(receipt.noticeBy()).as("15 days end on a Saturday").isEqualTo(LocalDate.of(2026, 3, 23));
        var id = steps.id(receipt);
        assertThat(clocks(id)).containsExactly("XF-NOTICE-15 2026-03-23 RUNNING");

        steps.triage(id, TicketClass.COMPLAINT, Set.of(Fixtures.FILING), Set.of());
        clock.set(FRIDAY.plusDays(3));
        steps.assign(id, Fixtures.ENFORCEMENT);
        assertThat(clocks(id)).as("assigning tells the citizen, and starts the 60 days")
                .containsExactly("XF-NOTICE-15 2026-03-23 MET", "XF-HANDLE-60 2026-05-08 RUNNING");

        clock.set(FRIDAY.plusDays(20));
        steps.answer(id, ANSWER);
        var citizen = intake.follow(receipt.number().value(), receipt.code().grouped()).orElseThrow();
        steps.act(id, new Command.Rate(Satisfaction.CONTENT), citizen);
        var closed = steps.act(id, TicketTests.CLOSE, Fixtures.DIRECTOR);

        assertThat(closed.stage()).isInstanceOf(Stage.Closed.class);
        assertThat(clocks(id)).containsExactly("XF-NOTICE-15 2026-03-23 MET", "XF-HANDLE-60 2026-05-08 MET");
        var page = tickets.page(id, citizen).orElseThrow();
        assertThat(page.answer().orElseThrow().text()).contains(ANSWER, "处理意见：支持");
        assertThat(letters.of(id, citizen)).extracting(Letters.Letter::code)
                .as("those of one moment stand in no order")
                .containsExactlyInAnyOrder("acceptance", "opinion", "closed");
        assertThat(letters.of(id, citizen)).allMatch(l -> l.number().matches("望法信访[告意]〔2026〕\\d+号"));
        assertThat(acts(id)).filteredOn(act -> !act.startsWith("deadline_")).containsExactly(
                "registered", "triaged", "proposed", "assigned", "letter_issued", "signed_for", "report_filed",
                "answer_submitted", "answer_passed", "answered", "letter_issued", "rated", "closed", "letter_issued");
        int clocks = deadlines.of(id, Steps.PORTAL).size();
        assertThat(acts(id)).filteredOn("deadline_set"::equals).as("each clock has its leaf").hasSize(clocks);
        assertThat(trail.verify(n -> {}).faults()).isEmpty();
    }

    @Test
    void a_comment_is_owed_fifteen_working_days_from_the_day_of_receipt_however_late_it_is_classed() {
        clock.set(FRIDAY);
        var id = steps.handIn(steps.draft(Kind.COMMENT, "建议在立案大厅公布各窗口的办理时限。"));
        clock.set(FRIDAY.plusDays(5));
        steps.triage(id, TicketClass.SUGGESTION, Set.of(), Set.of());
        assertThat(clocks(id)).containsExactly(
                "XF-NOTICE-15 2026-03-23 RUNNING", "PP-COMMENT-15WD 2026-03-27 RUNNING");

        steps.assign(id, Fixtures.ENFORCEMENT);
        assertThat(clocks(id)).as("no 60 days for a suggestion").containsExactly(
                "XF-NOTICE-15 2026-03-23 MET", "PP-COMMENT-15WD 2026-03-27 RUNNING");
        clock.set(LocalDate.of(2026, 3, 30));
        steps.answer(id, "您的建议已采纳，各窗口时限已在大厅公布。");
        assertThat(clocks(id)).contains("PP-COMMENT-15WD 2026-03-27 MET_LATE");
    }

    @Test
    void what_is_past_its_day_is_marked_once_and_stands_among_the_overdue() {
        clock.set(LocalDate.of(2025, 6, 3));
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, "判决书送达两个月，申请查阅卷宗没有人答复。"));
        clock.set(LocalDate.of(2025, 7, 1));
        assertThat(deadlines.sweep(clock.instant())).isPositive();
        while (deadlines.sweep(clock.instant()) > 0) {
            // until nothing is left to mark
        }
        assertThat(marks(id, "XF-NOTICE-15")).as("the day, and again after five working days")
                .containsExactly("half", "missed", "missed_5", "near_1", "near_3");
        assertThat(acts(id)).filteredOn("deadline_missed"::equals).hasSameSizeAs(
                Stream.of("XF-NOTICE-15", "CT-LETTER-7", "PP-TRIAGE-1WD")
                        .flatMap(p -> marks(id, p).stream())
                        .filter(m -> m.startsWith("missed"))
                        .toList());
        assertThat(clocks(id)).containsExactly("XF-NOTICE-15 2025-06-18 OVERDUE");
        assertThat(tickets.list(TicketQuery.of(View.OVERDUE), Fixtures.REGISTRAR).rows())
                .anySatisfy(line -> assertThat(line.ticket().id()).isEqualTo(id));
    }

    private List<String> clocks(TicketId id) {
        return deadlines.of(id, Steps.PORTAL).stream()
                .filter(c -> c.duty() == Duty.ANSWER || c.policy().id().equals("UP-REPORT"))
                .map(c -> c.policy().id() + " " + c.term().due() + " " + c.state())
                .toList();
    }

    private List<String> marks(TicketId id, String policy) {
        return jdbc.sql("SELECT m.mark FROM deadline_mark m WHERE m.ticket_id = :id AND m.policy_id = :policy ORDER BY m.mark LIMIT 100")
                .param("id", id.value())
                .param("policy", policy)
                .query(String.class)
                .list();
    }

    /** In the order of the sequenced leaves; waits until nothing of the ticket is left in the outbox. */
    private List<String> acts(TicketId id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> trail.verify(n -> {}).waiting() == 0);
        return jdbc.sql("SELECT l.bytes FROM trail_leaf l WHERE l.subject = :id ORDER BY l.n LIMIT 100")
                .param("id", id.value())
                .query((row, n) -> act(row.getBytes("bytes")))
                .list();
    }

    private static String act(byte[] bytes) {
        return Json.read(new String(bytes, UTF_8)) instanceof Map<?, ?> event ? String.valueOf(event.get("act")) : "";
    }
}
