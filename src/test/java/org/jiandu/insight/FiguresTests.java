package org.jiandu.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandu.insight.Courses.NOW;
import static org.jiandu.insight.Courses.answered;
import static org.jiandu.insight.Courses.at;
import static org.jiandu.insight.Courses.more;
import static org.jiandu.insight.Courses.owing;
import static org.jiandu.insight.Courses.received;
import static org.jiandu.insight.Courses.reopened;
import static org.jiandu.insight.Courses.with;
import static org.jiandu.insight.Courses.withdrawn;

import java.time.LocalDate;
import java.util.List;
import org.jiandu.kernel.CourtZone;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void an_answer_in_the_last_minute_of_its_day_is_on_time_and_midnight_is_late() {
        var midnight = CourtZone.endOf(LocalDate.parse("2026-05-20"));
        assertThat(answered(received("2026-04-01"), "2026-05-20", midnight.minusMillis(1)).verdict(NOW))
                .isEqualTo(Verdict.ON_TIME);
        assertThat(answered(received("2026-04-01"), "2026-05-20", midnight).verdict(NOW)).isEqualTo(Verdict.LATE);
    }

    /** SLA-095. */
    @Test
    void what_is_past_its_day_and_still_open_counts_against_the_share() {
        var good = answered(received("2026-04-01"), "2026-05-20", at("2026-05-01", 9));
        var open = owing(received("2026-03-01"), Course.Owed.ANSWER, "2026-05-01");
        assertThat(Figures.of(List.of(good), NOW).onTime()).isEqualTo(new Share(1, 1));
        assertThat(Figures.of(List.of(good, open), NOW).onTime()).isEqualTo(new Share(1, 2));
    }

    @Test
    void a_complaint_nobody_assigned_by_the_day_for_it_is_late_though_no_term_of_answer_ever_began() {
        var left = owing(received("2026-05-01"), Course.Owed.NOTICE, "2026-05-18");
        assertThat(left.verdict(NOW)).isEqualTo(Verdict.LATE);
        assertThat(left.overdue(NOW)).isTrue();
        assertThat(left.overdueDays(NOW)).isEqualTo(14);
    }

    @Test
    void what_is_not_yet_due_is_left_out_and_counted_apart() {
        var young = owing(received("2026-05-25"), Course.Owed.NOTICE, "2026-06-09");
        var figures = Figures.of(List.of(young), NOW);
        assertThat(figures.onTime().none()).isTrue();
        assertThat(figures.count(Figure.NOT_DUE)).isEqualTo(1);
    }

    @Test
    void the_last_day_itself_is_not_overdue() {
        var today = owing(received("2026-05-17"), Course.Owed.NOTICE, "2026-06-01");
        assertThat(today.overdue(NOW)).isFalse();
    }

    @Test
    void withdrawing_after_the_day_does_not_undo_the_miss() {
        assertThat(withdrawn(received("2026-03-01"), "2026-05-01", at("2026-05-03", 9)).verdict(NOW))
                .isEqualTo(Verdict.LATE);
        assertThat(withdrawn(received("2026-03-01"), "2026-05-01", at("2026-04-30", 9)).verdict(NOW))
                .isEqualTo(Verdict.ENDED);
    }

    @Test
    void changing_the_class_after_the_day_does_not_undo_the_miss() {
        var escaped = more(received("2026-03-01"), Course.Owed.ANSWER, "2026-03-20", at("2026-04-10", 9), false);
        var answered = answered(escaped, "2026-06-09", at("2026-05-01", 9));
        assertThat(answered.verdict(NOW)).isEqualTo(Verdict.LATE);
    }

    @Test
    void a_second_answer_that_is_late_spoils_a_first_one_in_time_and_the_other_way_round() {
        var first = answered(received("2026-01-05"), "2026-03-06", at("2026-02-01", 9));
        assertThat(answered(reopened(first), "2026-04-20", at("2026-05-01", 9)).verdict(NOW)).isEqualTo(Verdict.LATE);
        var late = answered(received("2026-01-05"), "2026-03-06", at("2026-04-01", 9));
        assertThat(answered(reopened(late), "2026-05-20", at("2026-05-01", 9)).verdict(NOW)).isEqualTo(Verdict.LATE);
    }

    @Test
    void days_run_from_receipt_to_the_first_answer_whatever_comes_later() {
        var twice = answered(
                reopened(answered(received("2026-01-05"), "2026-03-06", at("2026-01-15", 9))), "2026-04-20",
                at("2026-04-01", 9));
        assertThat(twice.daysToAnswer()).contains(10);
    }

    /** SLA-097: too few to be compared. */
    @Test
    void fewer_than_five_answers_give_no_median() {
        var one = answered(received("2026-01-05"), "2026-03-06", at("2026-01-15", 9));
        assertThat(Figures.of(List.of(one, one, one, one), NOW).days()).isEqualTo(new Days.TooFew(4));
        assertThat(Figures.of(List.of(one, one, one, one, one), NOW).days()).isEqualTo(new Days.Spread(5, 10, 10));
    }

    @Test
    void percentiles_are_values_that_occurred() {
        assertThat(Days.percentile(List.of(9, 1, 3, 7, 5, 2, 8, 4, 6, 10), 50)).isEqualTo(5);
        assertThat(Days.percentile(List.of(9, 1, 3, 7, 5, 2, 8, 4, 6, 10), 90)).isEqualTo(9);
        assertThat(Days.percentile(List.of(1, 2, 3, 4, 100), 90)).isEqualTo(100);
    }

    @Test
    void a_share_shows_a_hundred_only_where_nothing_is_missing() {
        assertThat(new Share(9_999, 10_000).perMille()).isEqualTo(999);
        assertThat(new Share(10_000, 10_000).perMille()).isEqualTo(1_000);
    }

    @Test
    void a_ticket_counts_for_the_department_it_was_last_assigned_to() {
        var course = with(received("2026-05-01"), "ENFORCEMENT");
        assertThat(Whose.read("ENFORCEMENT").owns(course)).isTrue();
        assertThat(Whose.read("FILING").owns(course)).isFalse();
        assertThat(Whose.read("none").owns(course)).isFalse();
        assertThat(Whose.read("none").owns(received("2026-05-01"))).isTrue();
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        var day = LocalDate.parse("2026-05-01");
        assertThat(Question.of(day, day).fault()).isEmpty();
        assertThat(Question.of(day, day.minusDays(1)).fault()).map(r -> r.key()).contains("insight.refused.order");
    }
}
