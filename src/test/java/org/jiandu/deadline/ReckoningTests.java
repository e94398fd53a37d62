package org.jiandu.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.deadline.Reckoning.Hearing;
import org.jiandu.deadline.Rule.Length;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.deadline.Term.What;
import org.jiandu.kernel.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases of the law, read from the files they came in. */
class ReckoningTests {
    static final WorkCalendar CALENDAR = calendar();
    private static final Map<String, Length> NAMED = Map.of(
            "NOTIFY_15D", new Length(15, Unit.CALENDAR_DAY, true, 0, 0),
            "COMPLETE_60D", new Length(60, Unit.CALENDAR_DAY, true, 30, 90),
            "OBJECT_5WD", new Length(5, Unit.WORKING_DAY, false, 0, 0),
            "REVIEW_30D", new Length(30, Unit.CALENDAR_DAY, true, 0, 0),
            "same sample target", new Length(15, Unit.CALENDAR_DAY, true, 0, 0),
            "sample target 15 calendar days", new Length(15, Unit.CALENDAR_DAY, true, 0, 0),
            "20WD", new Length(20, Unit.WORKING_DAY, false, 0, 0),
            "XF-RECHECK-30", new Length(30, Unit.CALENDAR_DAY, true, 0, 0));

    @ParameterizedTest(name = "{0}: {1} {2} = {3}")
    @MethodSource("golden")
    void a_golden_case_comes_out_to_the_day(String id, LocalDate from, String spec, LocalDate unrolled, LocalDate due, String standing) {
        var term = compute(spec, from);
        assertThat(term.unrolled()).as("unrolled").isEqualTo(unrolled);
        assertThat(term.due()).isEqualTo(due);
        assertThat(term.provisional()).as("暂定").isEqualTo(standing.equals("PROVISIONAL"));
    }

    static Stream<Object[]> golden() {
        return rows("deadline-golden.csv").stream()
                .map(r -> new Object[] {
                    r.get("case_id"), LocalDate.parse(cell(r, "start_date")), r.get("spec"),
                    LocalDate.parse(cell(r, "unrolled_end")), LocalDate.parse(cell(r, "expected_due")),
                    r.get("calendar_status")
                });
    }

    private static Term compute(String spec, LocalDate from) {
        var parts = spec.split("\\+");
        int count = Integer.parseInt(parts[0].substring(2));
        int more = parts.length > 1 ? Integer.parseInt(parts[1].substring(2)) : 0;
        var unit =
                switch (parts[0].substring(0, 2)) {
                    case "WD" -> Unit.WORKING_DAY;
                    case "CD" -> Unit.CALENDAR_DAY;
                    case "MO" -> Unit.MONTH;
                    case String other -> throw new IllegalArgumentException(other);
                };
        var length = new Length(count, unit, unit != Unit.WORKING_DAY, 0, 0);
        return Reckoning.term("GOLDEN", length, CALENDAR, new Reckoning.From(from.atStartOfDay(), more, List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arithmetic")
    void a_service_level_case_comes_out_to_the_instant(
            String id, Length length, LocalDate from, int extend, List<Hearing> hearings, LocalDate due, Instant breach) {
        var calendar = id.equals("SLA-013") ? withTheNoticeFor2023() : CALENDAR;
        var term = Reckoning.term(id, length, calendar, new Reckoning.From(from.atStartOfDay(), extend, hearings));
        assertThat(term.due()).isEqualTo(due);
        assertThat(term.breachAt()).isEqualTo(breach);
    }

    /** The rows that state their rule, day 0 and result; the other rows are scenarios with tests of their own. */
    static Stream<Object[]> arithmetic() {
        var all = new ArrayList<Object[]>();
        for (var row : rows("sla-cases.csv")) {
            var given = cell(row, "given");
            var expected = cell(row, "expected");
            if (!expected.startsWith("raw=")) {
                continue;
            }
            all.add(new Object[] {
                row.get("id"), length(given, cell(row, "when")), firstDate(given), extension(given), hearings(given),
                LocalDate.parse(after(expected, "due=")), OffsetDateTime.parse(after(expected, "breach instant=")).toInstant()
            });
        }
        return all.stream();
    }

    private static Length length(String given, String when) {
        return NAMED.entrySet().stream()
                .filter(e -> (given + when).contains(e.getKey()))
                .max(java.util.Comparator.comparingInt(e -> e.getKey().length()))
                .orElseThrow(() -> new AssertionError("no rule in: " + given))
                .getValue();
    }

    private static int extension(String given) {
        var m = Pattern.compile("\\+(\\d+)(?!:)(?!\\d*:)").matcher(given.replaceAll("\\+0?8:00", ""));
        return m.find() ? Integer.parseInt(m.group(1)) : 0;
    }

    /** Hearings and pauses: every "A→B" and "suspended A, resumed B", with or without year and time of day. */
    private static List<Hearing> hearings(String given) {
        var all = new ArrayList<Hearing>();
        var m = Pattern.compile("(?:(\\d{4})-)?(\\d\\d-\\d\\d)(?:T[0-9:]+)?(?:→|, resumed )(?:\\d{4}-)?(\\d\\d-\\d\\d)").matcher(given);
        while (m.find()) {
            all.add(hearing("2026-" + m.group(2), "2026-" + m.group(3)));
        }
        return all;
    }

    @Test
    void the_reasoning_tells_what_was_skipped_and_which_paper_says_so() {
        var term = compute("WD3", LocalDate.of(2026, 9, 30));
        assertThat(term.steps()).extracting(Term.Step::what)
                .containsExactly(What.DAY_ZERO, What.SKIPPED_REST, What.COUNTED, What.COUNTED, What.LAST_DAY);
        assertThat(term.steps().get(1).source()).isNotBlank();
    }

    /** Articles CPL-2023-85 and CC-2020-201: day 0 is not counted, and a last day off rolls on. */
    @Test
    void a_day_off_at_the_end_of_a_term_of_the_law_moves_to_the_next_working_day_and_the_target_stays() {
        var term = compute("CD15", LocalDate.of(2026, 2, 1));
        assertThat(term.unrolled()).isEqualTo(LocalDate.of(2026, 2, 16));
        assertThat(term.due()).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(term.steps()).extracting(Term.Step::what).contains(What.ROLLED);
    }

    private static Hearing hearing(String from, String to) {
        return new Hearing(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static WorkCalendar withTheNoticeFor2023() {
        var listed = new HashMap<>(CALENDAR.listed());
        for (var day : List.of("2022-12-31", "2023-01-01", "2023-01-02")) {
            listed.put(LocalDate.parse(day), new WorkCalendar.Day(false, "元旦", "test"));
        }
        return new WorkCalendar(listed, CALENDAR.years());
    }

    private static LocalDate firstDate(String given) {
        var m = Pattern.compile("\\d{4}-\\d\\d-\\d\\d").matcher(given);
        assertThat(m.find()).isTrue();
        return LocalDate.parse(m.group());
    }

    private static String after(String text, String key) {
        var m = Pattern.compile(Pattern.quote(key) + "([0-9T:+\\-]+)").matcher(text);
        assertThat(m.find()).as(key + " in " + text).isTrue();
        return m.group(1);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    static List<Map<String, String>> rows(String file) {
        try (var in = ReckoningTests.class.getResourceAsStream("/deadline/" + file)) {
            return Csv.read(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static WorkCalendar calendar() {
        try {
            return WorkCalendar.of(Csv.read(Files.readString(Path.of("seeds/calendar-2024-2027.csv"))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
