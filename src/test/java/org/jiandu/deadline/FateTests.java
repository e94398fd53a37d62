package org.jiandu.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandu.calendar.Paper;
import org.jiandu.calendar.Paper.Named;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.calendar.WorkCalendar.Standing;
import org.jiandu.deadline.Fate.Kind;
import org.jiandu.deadline.Rule.Length;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.deadline.Term.What;
import org.junit.jupiter.api.Test;

/** What a new calendar makes of a date that was told (S13). */
class FateTests {
    private static final Length FIVE_WORKING = new Length(5, Unit.WORKING_DAY, false, 0, 0);

    /** A Wednesday; five working days after it is the next Wednesday, unless the Saturday between is worked or a weekday off. */
    private static final LocalDate DAY = LocalDate.of(2031, 3, 5);

    private static final WorkCalendar UNKNOWN = new WorkCalendar(Map.of(), Map.of());
    private static final WorkCalendar PLAIN = paper();
    private static final WorkCalendar SATURDAY_WORKED = paper(new Named(LocalDate.of(2031, 3, 8), true, "调休"));
    private static final WorkCalendar MONDAY_OFF = paper(new Named(LocalDate.of(2031, 3, 10), false, "停工"));

    /** SLA-075. */
    @Test
    void a_weekend_that_is_worked_brings_a_provisional_date_forward_and_leaves_one_that_was_told_as_final() {
        var earlier = Fate.of(term(UNKNOWN), term(SATURDAY_WORKED), Duty.ANSWER, DAY);
        assertThat(earlier.kind()).isEqualTo(Kind.EARLIER);
        assertThat(earlier.term().due()).isEqualTo(LocalDate.of(2031, 3, 11));
        var told = Fate.of(term(PLAIN), term(SATURDAY_WORKED), Duty.ANSWER, DAY);
        assertThat(told.kind()).isEqualTo(Kind.KEPT_FINAL);
        assertThat(told.kind().conflict()).isTrue();
        assertThat(told.term().due()).isEqualTo(LocalDate.of(2031, 3, 12));
        assertThat(told.term().unrolled()).isEqualTo(LocalDate.of(2031, 3, 11));
    }

    /** SLA-075. */
    @Test
    void a_right_of_the_citizen_is_never_shortened_and_grows_where_days_are_taken_off() {
        assertThat(Fate.of(term(UNKNOWN), term(SATURDAY_WORKED), Duty.WINDOW, DAY).kind()).isEqualTo(Kind.KEPT_RIGHT);
        var longer = Fate.of(term(UNKNOWN), term(MONDAY_OFF), Duty.WINDOW, DAY);
        assertThat(longer.kind()).isEqualTo(Kind.LATER);
        assertThat(longer.term().due()).isEqualTo(LocalDate.of(2031, 3, 13));
    }

    @Test
    void a_date_told_to_a_citizen_never_moves_later_and_says_so() {
        for (var duty : List.of(Duty.ANSWER, Duty.PROGRESS)) {
            for (var stood : List.of(UNKNOWN, PLAIN)) {
                var fate = Fate.of(term(stood), term(MONDAY_OFF), duty, DAY);
                assertThat(fate.kind()).isEqualTo(Kind.KEPT_TOLD);
                assertThat(fate.term().due()).isEqualTo(LocalDate.of(2031, 3, 12));
                assertThat(fate.term().breachAt()).isEqualTo(term(PLAIN).breachAt());
                assertThat(fate.term().provisional()).isFalse();
                assertThat(fate.term().steps().getLast()).isEqualTo(
                        new Term.Step(What.KEPT, LocalDate.of(2031, 3, 13), LocalDate.of(2031, 3, 12), 0, null, null));
            }
        }
    }

    @Test
    void a_step_of_the_office_follows_the_calendar_both_ways() {
        assertThat(Fate.of(term(PLAIN), term(MONDAY_OFF), Duty.STEP, DAY).kind()).isEqualTo(Kind.LATER);
        assertThat(Fate.of(term(PLAIN), term(SATURDAY_WORKED), Duty.STEP, DAY).kind()).isEqualTo(Kind.EARLIER);
    }

    @Test
    void no_date_is_moved_to_a_day_that_is_over() {
        var fate = Fate.of(term(UNKNOWN), term(SATURDAY_WORKED), Duty.ANSWER, LocalDate.of(2031, 3, 12));
        assertThat(fate.kind()).isEqualTo(Kind.KEPT_PAST);
        assertThat(fate.term().due()).isEqualTo(LocalDate.of(2031, 3, 12));
    }

    @Test
    void the_same_day_is_the_new_reckoning_itself() {
        var fate = Fate.of(term(UNKNOWN), term(PLAIN), Duty.ANSWER, DAY);
        assertThat(fate.kind()).isEqualTo(Kind.SAME);
        assertThat(fate.term()).isEqualTo(term(PLAIN));
    }

    private static Term term(WorkCalendar calendar) {
        return Reckoning.term("PP-COMMENT-15WD", FIVE_WORKING, calendar, Reckoning.From.day(DAY));
    }

    private static WorkCalendar paper(Named... days) {
        return UNKNOWN.with(new Paper(2031, Standing.PUBLISHED, "虚构通知", "https://www.gov.cn/a", List.of(days)), Set.of());
    }
}
