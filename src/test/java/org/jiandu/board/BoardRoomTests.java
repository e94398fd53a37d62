package org.jiandu.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jiandu.attachment.Upload;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.notice.MeasureRef;
import org.jiandu.rendition.FeedSource;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.ticket.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board in the database: handed in by one, approved by another, and every act in the trail. */
@DatabaseTest
class BoardRoomTests {
    private static final String NOTICE = "2022";
    private static final Actor.Staff FINANCE = Fixtures.staff(40, new DepartmentCode("FINANCE"), Role.HANDLER);
    private static final Actor.Staff STATISTICS = Fixtures.staff(41, new DepartmentCode("TRIAL_MANAGEMENT"), Role.HANDLER);
    private static final Actor.Staff RESEARCH = Fixtures.staff(42, new DepartmentCode("RESEARCH"), Role.HANDLER);
    private static final Actor.Staff EDITOR = Fixtures.staff(43, Fixtures.PETITION, Role.EDITOR);
    private static final Actor.Staff HANDLING_LEADER =
            Fixtures.staff(44, Fixtures.ENFORCEMENT, Role.HANDLER, Role.LEADER);
    private static final MeasureRef REFUNDS = measure(7, 2, 0);
    private static final MeasureRef FILING = measure(5, 1, 1);
    private static final MeasureRef SECTIONS = measure(14, 1, 0);
    private static final MeasureRef VISITS = measure(2, 8, 0);

    private final Board board;
    private final SettableClock clock;
    private final JdbcClient jdbc;
    private final List<FeedSource> feeds;
    private final LocalDate today;

    BoardRoomTests(Board board, SettableClock clock, JdbcClient jdbc, List<FeedSource> feeds) {
        this.feeds = feeds;
        this.board = board;
        this.clock = clock;
        this.jdbc = jdbc;
        this.today = reading().today();
    }

    private static MeasureRef measure(int item, int block, int number) {
        return new MeasureRef(new ItemRef(NOTICE, item), block, number);
    }

    /** Other tests read the board as it was seeded. */
    @AfterEach
    void the_board_is_empty_again() {
        for (var table : List.of("board_file", "board_figure", "board_state", "board_evidence", "board_submission", "board_year", "board_check")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        jdbc.sql("UPDATE board SET starts_on = NULL, version = version + 1").update();
    }

    @Test
    void evidence_is_public_only_after_a_leader_who_did_not_write_it_approved_it_and_no_name_is_shown() {
        assertThat(board.enter(FILING, draft("召开专题会议，学习立案登记制。"), Fixtures.FILER)).isEmpty();
        assertThat(line(FILING).proofs()).isEmpty();
        var waits = only(Fixtures.LEADER);
        assertThat(keys(board.approve(waits.id(), Fixtures.DIRECTOR))).containsExactly("board.refused.decide.role");
        assertThat(board.approve(waits.id(), Fixtures.LEADER)).isEmpty();
        var proved = line(FILING).proofs().getFirst();
        assertThat(proved.proof().text()).isEqualTo("召开专题会议，学习立案登记制。");
        assertThat(proved.toString()).doesNotContain(Fixtures.FILER.id().value(), Fixtures.LEADER.id().value());
        assertThat(keys(board.approve(waits.id(), Fixtures.PRESIDENT))).containsExactly("board.refused.decided");
        assertThat(acts(waits.id())).containsExactly("board_entered", "board_approved");
    }

    @Test
    void whoever_follows_an_item_by_feed_reads_of_evidence_once_it_is_approved() {
        assertThat(board.enter(FILING, draft("召开专题会议，学习立案登记制。"), Fixtures.FILER)).isEmpty();
        assertThat(news()).noneMatch(e -> e.summary().contains("学习立案登记制"));
        assertThat(board.approve(only(Fixtures.LEADER).id(), Fixtures.LEADER)).isEmpty();
        assertThat(news()).filteredOn(e -> FILING.of().equals(e.item())).singleElement().satisfies(e -> {
            assertThat(e.key()).startsWith("evidence:");
            assertThat(e.path()).isEqualTo("/n/2022/5/1/1");
            assertThat(e.summary()).contains("学习立案登记制").doesNotContain(Fixtures.FILER.id().value());
        });
    }

    private List<FeedSource.Entry> news() {
        return feeds.stream().flatMap(f -> f.entries().stream()).toList();
    }

    @Test
    void another_department_and_a_citizen_may_not_enter_anything() {
        for (var actor : List.of(Fixtures.ENFORCER, EDITOR, Fixtures.LEADER, new Actor.Visitor())) {
            assertThat(keys(board.enter(FILING, draft("别的部门替它填的。"), actor))).containsExactly("board.refused.enter.unit");
        }
        assertThat(keys(board.enter(measure(27, 1, 1), draft("没有写明部门的措施。"), Fixtures.FILER))).containsExactly("board.refused.enter.editor");
        assertThat(board.enter(measure(27, 1, 1), draft("没有写明部门的措施。"), EDITOR)).isEmpty();
        assertThat(keys(board.enter(measure(99, 1, 1), draft("没有这一项措施。"), EDITOR))).containsExactly("board.refused.unknown");
    }

    @Test
    void nobody_approves_their_own_not_even_with_both_roles_and_the_table_would_refuse_it_too() {
        assertThat(board.enter(SECTIONS, draft("召开调度会，研判数据。"), HANDLING_LEADER)).isEmpty();
        var id = only(Fixtures.LEADER).id();
        assertThat(board.waiting(NOTICE, HANDLING_LEADER)).isEmpty();
        assertThat(keys(board.approve(id, HANDLING_LEADER))).containsExactly("board.refused.own");
        assertThatThrownBy(() -> jdbc.sql("UPDATE board_submission SET decided_by = entered_by, decided_at = entered_at, approved = 1 WHERE submission_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("ck_board_submission_four_eyes");
    }

    @Test
    void what_is_sent_back_needs_a_reason_stays_with_the_department_and_is_never_public() {
        assertThat(board.enter(FILING, draft("写得太简单。"), Fixtures.FILER)).isEmpty();
        var id = only(Fixtures.LEADER).id();
        assertThat(keys(board.sendBack(id, "不", Fixtures.LEADER))).containsExactly("board.refused.answer");
        assertThat(board.sendBack(id, "请写明会议日期和参加部门。", Fixtures.LEADER)).isEmpty();
        assertThat(line(FILING).proofs()).isEmpty();
        assertThat(board.own(NOTICE, Fixtures.FILER)).singleElement().satisfies(s -> {
            assertThat(s.returned()).isTrue();
            assertThat(s.decision()).isNotNull().satisfies(d -> assertThat(d.answer()).startsWith("请写明"));
        });
        assertThat(board.own(NOTICE, Fixtures.ENFORCER)).isEmpty();
        assertThat(acts(id)).containsExactly("board_entered", "board_returned");
    }

    @Test
    void nothing_is_done_without_approved_evidence_and_each_state_is_proposed_by_one_and_approved_by_another() {
        assertThat(keys(board.propose(FILING, MeasureState.DONE, "专题会议已经开过。", Fixtures.FILER))).containsExactly("board.refused.state.evidence");
        board.enter(FILING, draft("召开专题会议，学习立案登记制。"), Fixtures.FILER);
        assertThat(keys(board.propose(FILING, MeasureState.DONE, "专题会议已经开过。", Fixtures.FILER)))
                .as("evidence that waits is none").containsExactly("board.refused.state.evidence");
        approveAll();
        assertThat(keys(board.propose(FILING, MeasureState.DONE, "好", Fixtures.FILER))).containsExactly("board.refused.reason");
        assertThat(keys(board.propose(FILING, MeasureState.DONE, "不是本部门的事。", Fixtures.ENFORCER))).containsExactly("board.refused.enter.unit");
        assertThat(board.propose(FILING, MeasureState.DONE, "专题会议已经开过。", Fixtures.FILER)).isEmpty();
        assertThat(keys(board.propose(FILING, MeasureState.STANDING, "改为长期坚持吧。", Fixtures.FILER))).containsExactly("board.refused.state.waits");
        assertThat(line(FILING).state()).isEqualTo(MeasureState.NOT_STATED);
        clock.tick(Duration.ofMinutes(1));
        approveAll();
        assertThat(line(FILING).state()).isEqualTo(MeasureState.DONE);
        board.propose(FILING, MeasureState.REOPENED, "群众反映还有不立案的。", Fixtures.FILER);
        clock.tick(Duration.ofMinutes(1));
        approveAll();
        assertThat(line(FILING).state()).isEqualTo(MeasureState.REOPENED);
        assertThat(line(FILING).moves()).hasSize(2);
        assertThat(keys(board.propose(FILING, MeasureState.DONE, "又开了一次会议。", Fixtures.FILER))).containsExactly("board.refused.state.evidence");
        assertThat(reading().counts().values().stream().mapToLong(n -> n).sum()).isEqualTo(reading().lines().size());
    }

    @Test
    void a_missing_week_is_seen_by_everybody_until_its_evidence_is_approved_and_the_department_is_told() {
        var monday = today.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY)).plusWeeks(20);
        clock.set(monday.plusWeeks(1));
        var before = line(REFUNDS).missing();
        assertThat(before).isPositive();
        assertThat(reading().chosen(new Choice("", "", "", "")).getFirst().late()).isTrue();
        var period = Rhythm.WEEKLY.period(monday);
        assertThat(line(REFUNDS).beats().getFirst().missing()).contains(period);
        assertThat(board.tasks(NOTICE, FINANCE)).extracting(Task::why).contains(Task.Why.MISSING);
        assertThat(board.tasks(NOTICE, Fixtures.FILER)).isEmpty();
        var draft = new Proof.Draft(monday.plusDays(4), Proof.Kind.FIGURES, "本周办理退费。", List.of(new Figure("退费", "12", "件", "财务室台账")), period, null);
        assertThat(board.enter(REFUNDS, draft, FINANCE)).isEmpty();
        assertThat(line(REFUNDS).missing()).as("what waits shows nothing").isEqualTo(before);
        assertThat(board.tasks(NOTICE, FINANCE)).extracting(Task::due).doesNotContain(period.last());
        approveAll();
        assertThat(line(REFUNDS).missing()).isEqualTo(before - 1);
        assertThat(line(REFUNDS).proofs().getFirst().proof().figures()).containsExactly(new Figure("退费", "12", "件", "财务室台账"));
        var strange = new Proof.Draft(today, Proof.Kind.OTHER, "没有这一期的证据。", List.of(), Rhythm.MONTHLY.period(monday), null);
        assertThat(keys(board.enter(REFUNDS, strange, FINANCE))).containsExactly("board.refused.period");
    }

    @Test
    void a_promise_for_the_end_of_the_year_is_overdue_after_two_people_confirmed_the_year() {
        assertThat(line(VISITS).overdue()).isFalse();
        assertThat(keys(board.confirmYear(VISITS, 2022, Fixtures.ENFORCER))).containsExactly("board.refused.year.role");
        assertThat(keys(board.confirmYear(VISITS, 2023, EDITOR))).containsExactly("board.refused.unknown");
        assertThat(board.confirmYear(VISITS, 2022, EDITOR)).isEmpty();
        assertThat(keys(board.confirmYear(VISITS, 2022, EDITOR))).containsExactly("board.refused.year.own");
        assertThat(line(VISITS).overdue()).isFalse();
        assertThat(board.confirmYear(VISITS, 2022, Fixtures.LEADER)).isEmpty();
        assertThat(line(VISITS).overdue()).isTrue();
        assertThat(line(VISITS).state()).as("late is no state").isEqualTo(MeasureState.NOT_STATED);
    }

    @Test
    void columns_are_checked_by_editor_or_research_and_figures_come_from_the_trial_management_office() {
        var check = new SiteColumn.Checked("picture-news", today, today.minusDays(40));
        assertThat(keys(board.checked(NOTICE, check, Fixtures.FILER))).containsExactly("board.refused.column.role");
        assertThat(keys(board.checked(NOTICE, new SiteColumn.Checked("picture-news", today, today.plusDays(1)), RESEARCH)))
                .containsExactly("board.refused.column.updated");
        assertThat(board.checked(NOTICE, check, RESEARCH)).isEmpty();
        assertThat(reading().columns()).hasSize(7).filteredOn(c -> c.last() != null).singleElement()
                .satisfies(c -> assertThat(c.last()).isEqualTo(check));
        var draft = new Indicator.Draft("2025年", "91.5", "%", "审判质效系统");
        assertThat(keys(board.figure(NOTICE, "enforced-amount", draft, Fixtures.ENFORCER))).containsExactly("board.refused.figure.role");
        assertThat(keys(board.figure(NOTICE, "enforced-amount", new Indicator.Draft("", "很高", "%", "系统"), STATISTICS)))
                .containsExactly("board.refused.figure.period", "board.refused.figure.number");
        assertThat(board.figure(NOTICE, "enforced-amount", draft, STATISTICS)).isEmpty();
        assertThat(reading().indicators()).allSatisfy(i -> assertThat(i.entered()).isEmpty());
        approveAll();
        assertThat(reading().indicators()).filteredOn(i -> !i.entered().isEmpty()).singleElement()
                .satisfies(i -> assertThat(i.entered().getFirst().figure().value()).isEqualTo("91.5"));
    }

    @Test
    void a_file_is_vetted_first_and_given_out_only_when_its_evidence_is_approved() {
        var bad = Upload.of("run.exe", "MZ not a document".getBytes(StandardCharsets.UTF_8));
        assertThat(keys(board.enter(FILING, draft("会议纪要见附件。", bad), Fixtures.FILER))).singleElement().asString().startsWith("attachment.refused.");
        var good = Upload.of("纪要.txt", "会议纪要：学习立案登记制。".getBytes(StandardCharsets.UTF_8));
        assertThat(board.enter(FILING, draft("会议纪要见附件。", good), Fixtures.FILER)).isEmpty();
        var id = only(Fixtures.LEADER).id();
        assertThat(board.file(id, new Actor.Visitor())).isEmpty();
        assertThat(board.file(id, Fixtures.LEADER)).isPresent();
        approveAll();
        assertThat(board.file(id, new Actor.Visitor())).get().satisfies(f -> assertThat(f.media()).isEqualTo("text/plain"));
        assertThat(line(FILING).proofs().getFirst().file()).isNotNull();
    }

    @Test
    void the_first_day_that_counts_is_the_day_of_publication_until_the_desk_sets_it() {
        var published = reading().startsOn();
        assertThat(published).isNotNull().isBeforeOrEqualTo(today);
        assertThat(keys(board.start(NOTICE, published, Fixtures.FILER))).containsExactly("board.refused.start.role");
        clock.set(published.plusDays(30));
        assertThat(board.start(NOTICE, published.plusDays(20), EDITOR)).isEmpty();
        assertThat(reading().startsOn()).isEqualTo(published.plusDays(20));
        assertThat(keys(board.start(NOTICE, published.plusDays(21), EDITOR))).containsExactly("board.refused.start.later");
        assertThat(board.start(NOTICE, published, EDITOR)).isEmpty();
    }

    private Reading reading() {
        return board.read(NOTICE).orElseThrow();
    }

    private Line line(MeasureRef ref) {
        return reading().line(ref).orElseThrow();
    }

    private Proof.Draft draft(String text) {
        return draft(text, null);
    }

    private Proof.Draft draft(String text, @Nullable Upload file) {
        return new Proof.Draft(today, Proof.Kind.MEETING, text, List.of(), null, file);
    }

    private Submission only(Actor.Staff who) {
        assertThat(board.waiting(NOTICE, who)).hasSize(1);
        return board.waiting(NOTICE, who).getFirst();
    }

    private void approveAll() {
        for (var one : board.waiting(NOTICE, Fixtures.LEADER)) {
            assertThat(board.approve(one.id(), Fixtures.LEADER)).as(one.toString()).isEmpty();
        }
    }

    private List<String> acts(String subject) {
        return jdbc.sql("SELECT n, bytes FROM trail_leaf WHERE subject = :s UNION SELECT n, bytes FROM trail_outbox WHERE subject = :s ORDER BY n")
                .param("s", subject)
                .query((row, n) -> new String(row.getBytes("bytes"), StandardCharsets.UTF_8))
                .list()
                .stream()
                .map(b -> b.replaceFirst("(?s).*\"(board_\\w+)\".*", "$1"))
                .toList();
    }

    private static List<String> keys(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::key).toList();
    }
}
