package org.jiandu.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiandu.Sources;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.deadline.Rule.Length;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;
import org.junit.jupiter.api.Test;

/** The scenarios of {@code sla-cases.csv} that need no database, each under its number. */
class SlaScenarioTests {
    private static final Length FIFTEEN = new Length(15, Unit.CALENDAR_DAY, true, 0, 0);
    private static final Length FIVE_WORKING = new Length(5, Unit.WORKING_DAY, false, 0, 0);
    private static final WorkCalendar CALENDAR = ReckoningTests.CALENDAR;

    /** What is not there, and why; everything else must be named by a test. */
    private static final Map<String, String> WAITING = Map.of(
            "SLA-049", "decided otherwise: a pause is capped and ends by itself, so the target always has a date (ADR 14)",
            "SLA-059", "there is no such act: staff cannot reopen without the citizen's word or a reason of 重办",
            "SLA-073", "not built: nobody can join a petition later",
            "SLA-085", "not built: a form letter is asked about before it is sent, but has no clock of its own",
            "SLA-089", "not built: an answer cannot be taken back, only followed by 重办");

    /** SLA-011. */
    @Test
    void the_day_after_the_twenty_eighth_of_february_depends_on_the_year() {
        var one = new Length(1, Unit.CALENDAR_DAY, false, 0, 0);
        assertThat(term(one, LocalDate.of(2027, 2, 28)).due()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(term(one, LocalDate.of(2028, 2, 28)).due()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    /** SLA-025. */
    @Test
    void what_is_handed_in_at_midnight_belongs_to_the_day_that_begins() {
        var at = OffsetDateTime.parse("2026-03-03T00:00:00.000+08:00").toInstant();
        assertThat(term(FIFTEEN, CourtZone.dayOf(at)).due()).isEqualTo(LocalDate.of(2026, 3, 18));
    }

    /** SLA-027. */
    @Test
    void a_server_that_stores_utc_counts_from_the_day_in_shanghai() {
        assertThat(CourtZone.dayOf(Instant.parse("2026-03-02T16:30:00Z"))).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    /** SLA-029. */
    @Test
    void a_reader_eight_hours_west_is_shown_the_same_date() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("GMT-8"));
            assertThat(CourtDates.full(LocalDate.of(2026, 3, 17), Locale.SIMPLIFIED_CHINESE)).contains("2026", "3", "17");
            assertThat(term(FIFTEEN, LocalDate.of(2026, 3, 2)).breachAt()).isEqualTo(Instant.parse("2026-03-17T16:00:00Z"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** SLA-031. */
    @Test
    void an_answer_in_the_last_second_of_the_day_is_in_time_and_one_at_midnight_is_not() {
        var term = term(FIFTEEN, LocalDate.of(2026, 3, 2));
        assertThat(term.inTime(OffsetDateTime.parse("2026-03-17T23:59:59.999+08:00").toInstant())).isTrue();
        assertThat(term.inTime(OffsetDateTime.parse("2026-03-18T00:00:00+08:00").toInstant())).isFalse();
    }

    /** SLA-055: a pause that ends where it began. */
    @Test
    void a_pause_of_no_length_moves_nothing() {
        var day = LocalDate.of(2026, 3, 5);
        var from = new Reckoning.From(
                LocalDate.of(2026, 3, 2).atStartOfDay(), 0, List.of(new Reckoning.Hearing(day, day)));
        assertThat(Reckoning.term("SLA", FIFTEEN, CALENDAR, from).due()).isEqualTo(LocalDate.of(2026, 3, 17));
    }

    /** SLA-099. */
    @Test
    void forty_days_off_in_a_row_are_walked_through_and_never_give_an_early_date() {
        var listed = new HashMap<>(CALENDAR.listed());
        var first = LocalDate.of(2026, 6, 1);
        for (int i = 0; i < 40; i++) {
            listed.put(first.plusDays(i), new WorkCalendar.Day(false, "停工", "test"));
        }
        var term = Reckoning.term("SLA", FIVE_WORKING, new WorkCalendar(listed, CALENDAR.years()), Reckoning.From.day(first.minusDays(3)));
        assertThat(term.due()).isEqualTo(LocalDate.of(2026, 7, 17));
    }

    /** SLA-101. Article XF-2022-25. */
    @Test
    void two_hours_run_through_the_night_of_the_spring_festival() {
        var from = new Reckoning.From(LocalDateTime.of(2026, 2, 16, 23, 30), 0, List.of());
        var term = Reckoning.term("PP-URGENT-0", new Length(2, Unit.HOUR, false, 0, 0), CALENDAR, from);
        assertThat(term.breachAt()).isEqualTo(OffsetDateTime.parse("2026-02-17T01:30:00+08:00").toInstant());
    }

    /** SLA-103, as G29. */
    @Test
    void three_months_from_the_end_of_november_end_with_the_leap_day() {
        var term = term(new Length(3, Unit.MONTH, true, 0, 0), LocalDate.of(2023, 11, 30));
        assertThat(term.due()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void every_case_is_read_from_the_file_named_by_a_test_or_said_to_be_missing() {
        var tests = Sources.under(Sources.TEST, ".java").stream()
                .map(Sources::text)
                .map(text -> text.replaceAll("(?s)WAITING = Map\\.of\\(.*?\\);", ""))
                .collect(Collectors.joining("\n"));
        var arithmetic = new TreeSet<String>();
        var named = new TreeSet<String>();
        var waiting = new TreeMap<String, String>();
        var nowhere = new TreeSet<String>();
        for (var row : ReckoningTests.rows("sla-cases.csv")) {
            var id = row.getOrDefault("id", "");
            if (row.getOrDefault("expected", "").startsWith("raw=")) {
                arithmetic.add(id);
            } else if (tests.contains(id + ".") || tests.contains(id + ",") || tests.contains(id + ":") || tests.contains(id + " ")) {
                named.add(id);
            } else if (WAITING.containsKey(id)) {
                waiting.put(id, WAITING.getOrDefault(id, ""));
            } else {
                nowhere.add(id);
            }
        }
        System.out.printf(Locale.ROOT, "sla-cases: %d by arithmetic, %d named by a test, %d waiting%n", arithmetic.size(), named.size(), waiting.size());
        waiting.forEach((id, why) -> System.out.println("  " + id + " " + why));
        assertThat(nowhere).isEmpty();
        assertThat(waiting.keySet()).isEqualTo(new TreeSet<>(WAITING.keySet()));
    }

    private static Term term(Length length, LocalDate dayZero) {
        return Reckoning.term("SLA", length, CALENDAR, Reckoning.From.day(dayZero));
    }
}
