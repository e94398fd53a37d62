package org.jiandu.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandu.board.Rhythm.Period;
import org.jiandu.board.Submission.Decision;
import org.jiandu.board.Submission.Matter;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.notice.Manuscript;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notice;
import org.jiandu.ticket.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as late, as missing and as done, without a database. */
class BoardRulesTests {
    private static final Notice NOTICE = notice();
    private static final WorkCalendar WEEKDAYS = new WorkCalendar(Map.of(), Map.of());
    private static final MeasureRef VISITS = new MeasureRef(new ItemRef("2022", 2), 8, 0);
    private static final MeasureRef REFUNDS = new MeasureRef(new ItemRef("2022", 7), 2, 0);
    private static final Promise.Recurring WEEKLY = new Promise.Recurring(REFUNDS, Rhythm.WEEKLY, "每周");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static Notice notice() {
        try {
            return Manuscript.all(Path.of("seeds")).getFirst().read();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0} from {1}: the first period is {2} to {3}")
    @CsvSource({
        "WEEKLY, 2026-03-02, 2026-03-02, 2026-03-08", "WEEKLY, 2026-03-04, 2026-03-09, 2026-03-15",
        "MONTHLY, 2026-02-01, 2026-02-01, 2026-02-28", "MONTHLY, 2026-02-02, 2026-03-01, 2026-03-31",
        "MONTH_START, 2026-02-01, 2026-02-01, 2026-02-10", "MONTH_START, 2026-02-03, 2026-03-01, 2026-03-10",
        "MONTH_END, 2026-02-03, 2026-02-21, 2026-02-28", "MONTH_END, 2028-02-21, 2028-02-21, 2028-02-29",
        "MONTH_END, 2026-12-30, 2027-01-21, 2027-01-31"
    })
    void only_whole_periods_from_the_first_day_on_are_expected(Rhythm rhythm, LocalDate start, LocalDate first, LocalDate last) {
        assertThat(rhythm.periods(start, start.plusMonths(2)).getFirst()).isEqualTo(new Period(rhythm, first, last));
    }

    @Test
    void a_week_is_missing_only_when_it_is_over_and_nothing_approved_was_shown() {
        var sunday = beats(MONDAY, Set.of(), MONDAY.plusDays(6));
        assertThat(sunday.missing()).isEmpty();
        assertThat(sunday.running()).isEqualTo(Rhythm.WEEKLY.period(MONDAY));
        var next = beats(MONDAY, Set.of(), MONDAY.plusDays(7));
        assertThat(next.missing()).containsExactly(Rhythm.WEEKLY.period(MONDAY));
        var shown = beats(MONDAY, Set.of(Rhythm.WEEKLY.period(MONDAY)), MONDAY.plusDays(7));
        assertThat(shown.missing()).isEmpty();
        assertThat(shown.expected()).isEqualTo(1);
    }

    @Test
    void a_week_without_a_working_day_is_not_expected() {
        var calendar = new WorkCalendar(
                Map.of(
                        MONDAY, rest(), MONDAY.plusDays(1), rest(), MONDAY.plusDays(2), rest(), MONDAY.plusDays(3), rest(),
                        MONDAY.plusDays(4), rest()),
                Map.of());
        assertThat(Beats.of(WEEKLY, MONDAY, Set.of(), MONDAY.plusDays(7), calendar).expected()).isZero();
        assertThat(Beats.of(WEEKLY, MONDAY, Set.of(), MONDAY.plusDays(7), WEEKDAYS).expected()).isEqualTo(1);
    }

    @Test
    void nothing_is_missing_while_nobody_knows_from_when_it_counts() {
        assertThat(Beats.of(WEEKLY, null, Set.of(), MONDAY, WEEKDAYS).expected()).isZero();
    }

    @Test
    void a_promise_for_the_end_of_the_year_is_overdue_only_after_two_different_people_confirmed_the_year() {
        var year = new Promise.YearEnd(VISITS, 2022, "年底前");
        assertThat(dated(year, 0, 0, "2026-01-01").overdue()).isFalse();
        assertThat(dated(year, 1, 0, "2026-01-01").overdue()).isFalse();
        assertThat(dated(year, 2, 0, "2026-01-01").overdue()).isTrue();
        assertThat(dated(year, 2, 0, "2022-12-31").overdue()).as("the last day").isFalse();
        assertThat(dated(year, 2, 0, "2023-01-01").overdue()).as("the day after").isTrue();
        assertThat(dated(year, 2, 1, "2026-01-01").overdue()).as("something was shown").isFalse();
    }

    @Test
    void the_same_person_saying_it_twice_is_one_person() {
        var year = new Promise.YearEnd(VISITS, 2022, "年底前");
        var one = new Kept.Confirmed(VISITS, 2022, Fixtures.LEADER.id());
        var two = new Kept.Confirmed(VISITS, 2022, Fixtures.DIRECTOR.id());
        var other = new Kept.Confirmed(VISITS, 2023, Fixtures.DIRECTOR.id());
        assertThat(line(year, List.of(one, one)).overdue()).isFalse();
        assertThat(line(year, List.of(one, other)).overdue()).as("of another year").isFalse();
        assertThat(line(year, List.of(one, two)).overdue()).isTrue();
    }

    @ParameterizedTest(name = "from {0} to {1} with {2} pieces of evidence: {3}")
    @CsvSource(nullValues = "allowed", value = {
        "NOT_STATED, UNDER_WAY, 0, allowed", "NOT_STATED, STANDING, 0, allowed", "NOT_STATED, DONE, 1, allowed",
        "NOT_STATED, DONE, 0, board.refused.state.evidence", "UNDER_WAY, DONE, 0, board.refused.state.evidence",
        "UNDER_WAY, REOPENED, 5, board.refused.state.reopen", "NOT_STATED, REOPENED, 5, board.refused.state.reopen",
        "DONE, REOPENED, 0, allowed", "STANDING, REOPENED, 0, allowed", "DONE, UNDER_WAY, 1, board.refused.state.back",
        "REOPENED, UNDER_WAY, 0, allowed", "REOPENED, DONE, 0, board.refused.state.evidence",
        "UNDER_WAY, NOT_STATED, 1, board.refused.state.none", "DONE, DONE, 1, board.refused.state.same"
    })
    void a_state_follows_another_only_where_the_rules_say_so(MeasureState from, MeasureState to, int evidence, String key) {
        assertThat(from.refusal(to, evidence).map(Refusal::key).orElse(null)).isEqualTo(key);
    }

    @Test
    void what_was_shown_before_something_was_opened_again_does_not_make_it_done_once_more() {
        var evidence = evidence("b_1", "2026-03-02T02:00:00Z");
        var done = state("b_2", MeasureState.DONE, "2026-03-03T02:00:00Z");
        var again = state("b_3", MeasureState.REOPENED, "2026-03-04T02:00:00Z");
        assertThat(Reading.evidence(kept(List.of(evidence, done), null), VISITS)).isEqualTo(1);
        assertThat(Reading.evidence(kept(List.of(evidence, done, again), null), VISITS)).isZero();
    }

    @Test
    void the_states_add_up_to_all_measures_of_the_notice() {
        var reading = Reading.of(NOTICE, Kept.NOTHING, MONDAY, WEEKDAYS);
        long all = NOTICE.items().stream().mapToLong(Notice.Item::measures).sum();
        assertThat(reading.lines()).hasSize((int) all);
        assertThat(reading.counts()).containsEntry(MeasureState.NOT_STATED, all);
        var moved = Reading.of(NOTICE, kept(List.of(state("b_1", MeasureState.UNDER_WAY, "2026-03-02T02:00:00Z")), null), MONDAY, WEEKDAYS);
        assertThat(moved.counts()).containsEntry(MeasureState.NOT_STATED, all - 1).containsEntry(MeasureState.UNDER_WAY, 1L);
        assertThat(moved.counts().values().stream().mapToLong(n -> n).sum()).isEqualTo(all);
    }

    @Test
    void what_waits_or_was_sent_back_is_nowhere_to_be_read() {
        var waits = new Submission("b_1", "2022", proof(), Fixtures.FILING, Fixtures.FILER.id(), at("2026-03-02T02:00:00Z"), null);
        var back = new Submission(
                "b_2", "2022", proof(), Fixtures.FILING, Fixtures.FILER.id(), at("2026-03-02T02:00:00Z"),
                new Decision(Fixtures.LEADER.id(), at("2026-03-03T02:00:00Z"), false, "写得不清楚"));
        var line = Reading.of(NOTICE, kept(List.of(waits, back), null), MONDAY, WEEKDAYS).line(VISITS).orElseThrow();
        assertThat(line.proofs()).isEmpty();
        assertThat(line.state()).isEqualTo(MeasureState.NOT_STATED);
    }

    @Test
    void what_is_late_stands_first_and_filters_leave_the_rest_out() {
        var kept = new Kept(MONDAY, List.of(WEEKLY), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        var reading = Reading.of(NOTICE, kept, MONDAY.plusDays(20), WEEKDAYS);
        assertThat(reading.chosen(new Choice("", "", "", "")).getFirst().ref()).isEqualTo(REFUNDS);
        assertThat(reading.chosen(new Choice("", "", Choice.LATE, ""))).extracting(Line::ref).containsExactly(REFUNDS);
        assertThat(reading.chosen(new Choice("FINANCE", "", "", ""))).extracting(Line::ref).containsExactly(REFUNDS);
        assertThat(reading.chosen(new Choice(Choice.NO_UNIT, "leadership", "", ""))).hasSize(20);
        assertThat(reading.chosen(new Choice("FINANCE", "leadership", "", ""))).isEmpty();
    }

    /** The list that came with the notice was read out by a person. */
    @Test
    void the_words_of_the_notice_alone_make_the_promises_a_person_read_out_of_it() throws IOException {
        var listed = Csv.read(Files.readString(Path.of("seeds/notice/2022/promises.csv"))).stream()
                .map(row -> row.get("measure") + " " + row.get("kind"))
                .toList();
        assertThat(Promise.found(NOTICE, 2022).stream().map(BoardRulesTests::named)).containsExactlyInAnyOrderElementsOf(listed);
        assertThat(Promise.found(NOTICE, 2022)).allMatch(p -> NOTICE.measure(p.ref()).orElseThrow().measure().text().corrected().contains(p.quote()));
    }

    private static String named(Promise promise) {
        return promise.ref().path() + " " + switch (promise) {
            case Promise.YearEnd _ -> "YEAR_END";
            case Promise.Recurring r -> r.rhythm().name();
        };
    }

    @Test
    void words_find_a_measure_by_its_text_its_item_or_its_department_whatever_their_width_and_order() {
        var reading = Reading.of(NOTICE, Kept.NOTHING, MONDAY, WEEKDAYS);
        assertThat(found(reading, "答疑告知书")).isNotEmpty().hasSizeLessThan(10);
        assertThat(found(reading, "服判息诉率　２０２０年")).isNotEmpty().allMatch(l -> l.item().heading().corrected().contains("2020年"));
        assertThat(found(reading, "审管办")).isNotEmpty();
        assertThat(found(reading, "网上平台")).as("the corrected reading is searched").isNotEmpty();
        assertThat(found(reading, "网上平合")).isEmpty();
        assertThat(found(reading, "  ")).hasSize(106);
    }

    private static List<Line> found(Reading reading, String words) {
        return reading.chosen(new Choice("", "", "", words));
    }

    @Test
    void every_promise_every_claim_and_every_column_of_the_seed_is_in_the_words_of_the_notice() throws IOException {
        for (var table : List.of("promises", "claims")) {
            for (var row : seed(table)) {
                assertThat(words(row.getOrDefault("measure", ""))).as(table + " " + row).contains(row.get("quote"));
            }
        }
        for (var row : seed("columns")) {
            var name = row.getOrDefault("name", "").replace("诉讼服务信息", "诉讼服务等信息");
            assertThat(row.getOrDefault("measures", "").split(" ")).allSatisfy(m -> assertThat(words(m)).contains(name));
        }
        for (var row : seed("indicators")) {
            for (var item : row.getOrDefault("items", "").split(" ")) {
                assertThat(NOTICE.item(Integer.parseInt(item)).orElseThrow().heading().corrected()).contains(row.get("name"));
            }
        }
    }

    @Test
    void a_paper_named_twice_is_one_paper_and_each_measure_knows_of_the_other() {
        var shared = Document.of(NOTICE).stream().filter(Document::shared).toList();
        assertThat(shared).extracting(Document::title)
                .containsExactlyInAnyOrder("望花区人民法院案件评查工作规则", "望花区人民法院媒体管理工作办法");
        assertThat(shared.getFirst().named()).extracting(MeasureRef::path).containsExactly("9/1/1", "20/1/0");
        assertThat(Document.of(NOTICE)).extracting(Document::title).doesNotHaveDuplicates().hasSizeGreaterThan(4);
    }

    @Test
    void evidence_is_entered_by_the_named_department_and_by_the_desk_where_none_is_named() {
        var filing = NOTICE.item(5).orElseThrow().blocks().getFirst();
        var nobody = NOTICE.item(27).orElseThrow().blocks().getFirst();
        var editor = Fixtures.staff(20, Fixtures.PETITION, Role.EDITOR);
        assertThat(Hands.enters(Fixtures.FILER, filing)).isTrue();
        assertThat(Hands.enters(Fixtures.ENFORCER, filing)).isFalse();
        assertThat(Hands.enters(editor, filing)).isFalse();
        assertThat(Hands.enters(editor, nobody)).isTrue();
        assertThat(Hands.enters(Fixtures.FILER, nobody)).isFalse();
    }

    @Test
    void the_first_day_that_counts_is_never_invented_and_never_moves_to_hide_what_is_missing() {
        assertThat(Board.startFault(MONDAY, null, MONDAY.minusDays(1), MONDAY)).map(Refusal::key).contains("board.refused.start.early");
        assertThat(Board.startFault(MONDAY, null, MONDAY.plusDays(1), MONDAY)).map(Refusal::key).contains("board.refused.day.future");
        assertThat(Board.startFault(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(8), MONDAY.plusDays(9)))
                .map(Refusal::key).contains("board.refused.start.later");
        assertThat(Board.startFault(MONDAY, MONDAY.plusDays(7), MONDAY, MONDAY.plusDays(9))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource(nullValues = "fine", emptyValue = "", value = {
        "走访企业, 12, 家, 行政庭台账, fine", "走访企业, -0.5, 个百分点, 统计, fine", "走访企业, 12, 家, '', board.refused.figure.part",
        "走访企业, 十二, 家, 台账, board.refused.figure.number", "走访企业, 1.23456, 家, 台账, board.refused.figure.number"
    })
    void a_figure_has_name_value_unit_and_source(String name, String value, String unit, String source, String key) {
        assertThat(new Figure(name, value, unit, source).fault().map(Refusal::key).orElse(null)).isEqualTo(key);
    }

    private static WorkCalendar.Day rest() {
        return new WorkCalendar.Day(false, "假日", "测试");
    }

    private static Beats beats(LocalDate start, Set<Period> kept, LocalDate today) {
        return Beats.of(WEEKLY, start, kept, today, WEEKDAYS);
    }

    private static Line.Dated dated(Promise.YearEnd year, int people, int evidence, String today) {
        return Line.Dated.of(year, people, evidence, LocalDate.parse(today));
    }

    private static Line line(Promise.YearEnd year, List<Kept.Confirmed> confirmed) {
        var kept = new Kept(null, List.of(year), Map.of(), List.of(), List.of(), List.of(), confirmed, List.of());
        return Reading.of(NOTICE, kept, MONDAY, WEEKDAYS).line(VISITS).orElseThrow();
    }

    private static Kept kept(List<Submission> submissions, @org.jspecify.annotations.Nullable LocalDate start) {
        return new Kept(start, List.of(), Map.of(), List.of(), List.of(), submissions, List.of(), List.of());
    }

    private static Matter.Evidence proof() {
        return new Matter.Evidence(VISITS, new Proof(MONDAY, Proof.Kind.OTHER, "走访了三家企业。", List.of(), null), null);
    }

    private static Submission evidence(String id, String at) {
        return approved(id, proof(), at);
    }

    private static Submission state(String id, MeasureState to, String at) {
        return approved(id, new Matter.StateChange(VISITS, to, "有理由的变更"), at);
    }

    private static Submission approved(String id, Matter matter, String at) {
        return new Submission(
                id, "2022", matter, Fixtures.FILING, Fixtures.FILER.id(), at(at),
                new Decision(Fixtures.LEADER.id(), at(at), true, ""));
    }

    private static Instant at(String at) {
        return Instant.parse(at);
    }

    private static List<Map<String, String>> seed(String table) throws IOException {
        return Csv.read(java.nio.file.Files.readString(Path.of("seeds/notice/2022/" + table + ".csv")));
    }

    private static String words(String measure) {
        var parts = measure.split("/");
        var ref = new MeasureRef(
                new ItemRef("2022", Integer.parseInt(parts[0])), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        return NOTICE.measure(ref).orElseThrow().measure().text().corrected();
    }
}
