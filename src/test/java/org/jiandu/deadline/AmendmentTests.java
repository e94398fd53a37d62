package org.jiandu.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiandu.Sources;
import org.jiandu.deadline.Amendment.Checked;
import org.jiandu.deadline.Amendment.Draft;
import org.jiandu.deadline.Amendment.Effect;
import org.jiandu.deadline.Policies.History;
import org.jiandu.deadline.Policies.Version;
import org.jiandu.kernel.Article;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which change of a rule is taken, from which day on, and what is said where it is not. */
class AmendmentTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate AFTER_NOTICE = TODAY.plusDays(30);
    private static final Map<String, Rule> RULES = Csv.read(Sources.text(Path.of("seeds/deadline-policies.csv"))).stream()
            .map(Rule::new)
            .collect(Collectors.toMap(Rule::id, Function.identity()));

    @Test
    void a_shorter_promise_may_govern_from_tomorrow() {
        assertThat(sound(draft("PP-COMMENT-15WD", "10", "WORKING_DAY", "10", "25", TOMORROW)).effect()).isEqualTo(Effect.TIGHTER);
    }

    @Test
    void a_longer_promise_governs_thirty_days_after_it_was_adopted_and_not_a_day_earlier() {
        var longer = draft("PP-COMMENT-15WD", "20", "WORKING_DAY", "5", "25", AFTER_NOTICE.minusDays(1));
        assertThat(refused(longer)).containsExactly("deadline.change.notice@from");
        assertThat(sound(on(longer, AFTER_NOTICE)).effect()).isEqualTo(Effect.LOOSER);
    }

    @Test
    void less_extension_is_tighter_and_more_is_looser() {
        assertThat(sound(draft("PP-COMMENT-15WD", "15", "WORKING_DAY", "5", "25", TOMORROW)).effect()).isEqualTo(Effect.TIGHTER);
        assertThat(refused(draft("PP-COMMENT-15WD", "10", "WORKING_DAY", "15", "25", TOMORROW))).containsExactly("deadline.change.notice@from");
    }

    @Test
    void not_to_move_from_a_day_off_any_more_is_tighter() {
        var strict = new Draft("XF-NOTICE-15", "15", "CALENDAR_DAY", false, "", "", false, TOMORROW, "收到当天就开始办");
        assertThat(sound(strict).effect()).isEqualTo(Effect.TIGHTER);
    }

    @Test
    void another_unit_is_measured_day_by_day() {
        assertThat(sound(draft("PP-COMMENT-15WD", "15", "CALENDAR_DAY", "", "", TOMORROW)).effect()).isEqualTo(Effect.TIGHTER);
        assertThat(refused(draft("PP-COMMENT-15WD", "25", "CALENDAR_DAY", "", "", TOMORROW)))
                .as("25 days are sometimes later than 15 working days").containsExactly("deadline.change.notice@from");
        assertThat(refused(draft("PP-URGENT-0", "1", "CALENDAR_DAY", "", "", TOMORROW))).containsExactly("deadline.change.notice@from");
    }

    @Test
    void the_citizens_own_time_is_made_longer_at_once_and_shorter_only_after_notice() {
        assertThat(sound(draft("PP-REOPEN-30", "60", "CALENDAR_DAY", "", "", TOMORROW)).effect()).isEqualTo(Effect.TIGHTER);
        assertThat(refused(draft("PP-REOPEN-30", "20", "CALENDAR_DAY", "", "", TOMORROW))).containsExactly("deadline.change.notice@from");
    }

    /** Articles XF-2022-34 and XF-2022-35. */
    @Test
    void a_term_of_law_is_made_shorter_only_and_a_right_of_law_not_at_all() {
        assertThat(refused(draft("XF-HANDLE-60", "61", "CALENDAR_DAY", "29", "90", AFTER_NOTICE))).containsExactly("deadline.change.law@duration");
        assertThat(refused(draft("XF-HANDLE-60", "60", "CALENDAR_DAY", "31", "91", AFTER_NOTICE))).containsExactly("deadline.change.law@duration");
        assertThat(refused(draft("XF-HANDLE-60", "60", "WORKING_DAY", "30", "90", AFTER_NOTICE))).containsExactly("deadline.change.law@duration");
        assertThat(refused(draft("XF-REVIEW-REQ-30", "40", "CALENDAR_DAY", "", "", AFTER_NOTICE))).containsExactly("deadline.change.law.right@null");
        assertThat(refused(off("XF-NOTICE-15", AFTER_NOTICE))).containsExactly("deadline.change.law.off@off");
        var checked = check(history("XF-HANDLE-60"), draft("XF-HANDLE-60", "61", "CALENDAR_DAY", "29", "90", AFTER_NOTICE));
        assertThat(((Checked.Refused) checked).reasons()).extracting(Refusal::article).containsExactly(Article.of("XF-2022-34"));
    }

    @Test
    void what_is_stricter_than_the_law_is_our_own_promise_and_back_at_the_article_it_is_law_again() {
        var history = history("XF-HANDLE-60");
        var strict = sound(draft("XF-HANDLE-60", "50", "CALENDAR_DAY", "30", "80", TOMORROW)).next();
        assertThat(strict.rule().policy().legal()).isFalse();
        assertThat(strict.rule().policy().source()).startsWith("本院承诺");
        var back = draft("XF-HANDLE-60", "60", "CALENDAR_DAY", "30", "90", TODAY.plusDays(40));
        var checked = Amendment.check(history.with(strict), back, TODAY, ReckoningTests.CALENDAR);
        assertThat(((Checked.Sound) checked).next().rule()).isEqualTo(history.printed());
        assertThat(Amendment.check(history.with(strict), on(back, TODAY.plusDays(29)), TODAY, ReckoningTests.CALENDAR))
                .as("no further than the article, and announced").isInstanceOf(Checked.Refused.class);
    }

    @Test
    void versions_do_not_overlap_and_none_governs_what_has_begun() {
        var later = new Version(2, TODAY.plusDays(50), rule("PP-COMMENT-15WD"), true);
        var history = history("PP-COMMENT-15WD").with(later);
        var draft = draft("PP-COMMENT-15WD", "10", "WORKING_DAY", "10", "25", later.from());
        assertThat(keys(Amendment.check(history, draft, TODAY, ReckoningTests.CALENDAR))).containsExactly("deadline.change.overlap@from");
        assertThat(keys(Amendment.check(history, on(draft, TOMORROW), TODAY, ReckoningTests.CALENDAR))).containsExactly("deadline.change.overlap@from");
        assertThat(refused(on(draft, TODAY))).containsExactly("deadline.change.from.early@from");
        assertThat(refused(on(draft, null))).containsExactly("deadline.change.from@from");
    }

    @ParameterizedTest
    @CsvSource({
        "0, WORKING_DAY, '', '', deadline.change.duration@duration", "-5, WORKING_DAY, '', '', deadline.change.duration@duration",
        "'', WORKING_DAY, '', '', deadline.change.duration@duration", "15.5, WORKING_DAY, '', '', deadline.change.duration@duration",
        "99999999999, WORKING_DAY, '', '', deadline.change.duration@duration", "10001, CALENDAR_DAY, '', '', deadline.change.long@duration",
        "400, MONTH, '', '', deadline.change.long@duration", "240001, HOUR, '', '', deadline.change.long@duration",
        "15, WEEK, '', '', deadline.change.unit@unit", "15, '', '', '', deadline.change.unit@unit",
        "15, WORKING_DAY, -1, 25, deadline.change.extension@extension", "15, WORKING_DAY, 一十, 25, deadline.change.extension@extension",
        "15, WORKING_DAY, 2000000000, 25, deadline.change.extension@extension",
        "15, WORKING_DAY, 10, 24, deadline.change.cap.exceeded@extension", "15, WORKING_DAY, 10, '', deadline.change.cap@cap",
        "15, WORKING_DAY, 10, 0, deadline.change.cap@cap", "15, WORKING_DAY, 10, 10001, deadline.change.long@cap",
        "2, HOUR, 1, 3, deadline.change.extension.unit@extension", "2, MONTH, 1, 3, deadline.change.extension.unit@extension"
    })
    void what_is_no_term_is_refused_at_its_field(String duration, String unit, String extension, String cap, String refusal) {
        assertThat(refused(draft("PP-COMMENT-15WD", duration, unit, extension, cap, AFTER_NOTICE))).containsExactly(refusal);
    }

    @Test
    void a_rule_without_a_term_gets_none_and_one_that_counts_nothing_is_left_as_it_is() {
        for (var rule : RULES.values()) {
            if (rule.length().isEmpty()) {
                assertThat(refused(draft(rule.id(), "15", "CALENDAR_DAY", "", "", AFTER_NOTICE))).containsExactly("deadline.change.no_term@null");
            } else if (Duty.find(rule.id()).isEmpty()) {
                assertThat(refused(draft(rule.id(), "15", "CALENDAR_DAY", "", "", AFTER_NOTICE))).containsExactly("deadline.change.no_clock@null");
            }
        }
    }

    @Test
    void a_promise_is_switched_off_after_notice_and_on_again_at_once() {
        assertThat(refused(off("WEB-7WD", TOMORROW))).containsExactly("deadline.change.notice@from");
        var off = sound(off("WEB-7WD", AFTER_NOTICE)).next();
        assertThat(off.stands()).isFalse();
        var again = draft("WEB-7WD", "7", "WORKING_DAY", "8", "15", AFTER_NOTICE.plusDays(1));
        var checked = Amendment.check(history("WEB-7WD").with(off), again, AFTER_NOTICE, ReckoningTests.CALENDAR);
        assertThat(((Checked.Sound) checked).next().stands()).isTrue();
        assertThat(refused(off("PP-SUPPLEMENT-15", AFTER_NOTICE))).containsExactly("deadline.change.needed@off");
    }

    @Test
    void nothing_changed_and_no_reason_given_are_refused() {
        assertThat(refused(draft("PP-COMMENT-15WD", "15", "WORKING_DAY", "10", "25", TOMORROW))).containsExactly("deadline.change.same@null");
        var silent = new Draft("PP-COMMENT-15WD", "10", "WORKING_DAY", false, "", "", false, TOMORROW, " 好 ");
        assertThat(refused(silent)).containsExactly("deadline.change.reason@reason");
    }

    private static Draft draft(String id, String duration, String unit, String extension, String cap, LocalDate from) {
        return new Draft(id, duration, unit, true, extension, cap, false, from, "按一年的实际办理情况调整");
    }

    private static Draft off(String id, LocalDate from) {
        return new Draft(id, "", "", false, "", "", true, from, "不再作这项承诺");
    }

    private static Draft on(Draft d, @org.jspecify.annotations.Nullable LocalDate from) {
        return new Draft(d.policyId(), d.duration(), d.unit(), d.rolls(), d.extension(), d.cap(), d.off(), from, d.reason());
    }

    private static Rule rule(String id) {
        return java.util.Objects.requireNonNull(RULES.get(id));
    }

    private static History history(String id) {
        var articles = id.equals("XF-HANDLE-60") ? List.of(Article.of("XF-2022-34")) : List.<Article>of();
        return new History(List.of(new Version(1, LocalDate.of(2000, 1, 1), rule(id), true)), articles, List.of());
    }

    private static Checked check(History history, Draft draft) {
        return Amendment.check(history, draft, TODAY, ReckoningTests.CALENDAR);
    }

    private static Checked.Sound sound(Draft draft) {
        return (Checked.Sound) check(history(draft.policyId()), draft);
    }

    private static List<String> refused(Draft draft) {
        return keys(check(history(draft.policyId()), draft));
    }

    private static List<String> keys(Checked checked) {
        return ((Checked.Refused) checked).reasons().stream().map(r -> r.key() + "@" + r.field()).toList();
    }
}
