package org.jiandu.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.deadline.Reckoning.From;
import org.jiandu.deadline.Reckoning.Hearing;
import org.jiandu.deadline.Rule.Length;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.kernel.Csv;
import org.junit.jupiter.api.Test;

/**
 * What holds for every term. Cases follow {@code jiandu.tries} (a hundred each: 1 000 000 with {@code --deep}); the seed is
 * printed and taken from {@code jiandu.reckoning.seed}.
 */
class ReckoningPropertyTests {
    private static final int CASES = Integer.getInteger("jiandu.tries", 1_000) * 100;
    private static final long SEED = Long.getLong("jiandu.reckoning.seed", System.nanoTime() & 0xffffff);
    private static final WorkCalendar CALENDAR = ReckoningTests.CALENDAR;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private record Asked(String policy, Length length, From from) {
        Term term(WorkCalendar calendar) {
            return Reckoning.term(policy, length, calendar, from);
        }

        Asked with(int count, int extend) {
            var l = length;
            return new Asked(
                    policy, new Length(count, l.unit(), l.rolls(), l.extensionDays(), l.capDays()),
                    new From(from.at(), extend, from.hearings()));
        }
    }

    private static Asked random(Random random) {
        var unit = List.of(Unit.CALENDAR_DAY, Unit.WORKING_DAY, Unit.MONTH).get(random.nextInt(3));
        int count = unit == Unit.MONTH ? 1 + random.nextInt(9) : 1 + random.nextInt(90);
        var length = new Length(count, unit, unit != Unit.WORKING_DAY && random.nextInt(4) > 0, 30, 90);
        var day = FIRST.plusDays(random.nextInt(1_150));
        var hearings = new ArrayList<Hearing>();
        if (unit != Unit.MONTH && random.nextInt(3) == 0) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                var from = day.plusDays(random.nextInt(40));
                hearings.add(new Hearing(from, from.plusDays(random.nextInt(12))));
            }
        }
        int extend = random.nextInt(3) == 0 ? random.nextInt(31) : 0;
        return new Asked("XF-RECHECK-30", length, new From(day.atTime(random.nextInt(24), 0), extend, hearings));
    }

    private static void each(java.util.function.Consumer<Asked> claim) {
        var random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            var asked = random(random);
            try {
                claim.accept(asked);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + SEED + ", case " + i + ": " + asked, e);
            }
        }
    }

    @Test
    void a_second_and_naive_count_day_by_day_comes_to_the_same_day() {
        var naive = new Naive();
        each(asked -> {
            var term = asked.term(CALENDAR);
            if (!naive.due(asked.length(), asked.from()).equals(term.due())) {
                throw new AssertionError(term.due() + " and not " + naive.due(asked.length(), asked.from()));
            }
        });
        System.out.println("reckoning: " + CASES + " cases agree with a naive count, seed " + SEED);
    }

    @Test
    void the_last_day_of_a_term_of_working_days_works() {
        each(asked -> claim(asked.length().unit() != Unit.WORKING_DAY || CALENDAR.works(asked.term(CALENDAR).due())));
    }

    @Test
    void a_term_that_rolls_ends_on_a_day_that_works_and_never_before_its_target() {
        each(asked -> {
            var term = asked.term(CALENDAR);
            claim(!term.due().isBefore(term.unrolled()));
            claim(!asked.length().rolls() || CALENDAR.works(term.due()));
        });
    }

    @Test
    void more_days_never_come_earlier_and_an_extension_never_shortens() {
        each(asked -> {
            var term = asked.term(CALENDAR);
            claim(!asked.with(asked.length().count() + 1, asked.from().extendDays()).term(CALENDAR).due().isBefore(term.due()));
            claim(!asked.with(asked.length().count(), asked.from().extendDays() + 5).term(CALENDAR).due().isBefore(term.due()));
        });
    }

    /** The steps alone, read again, say the same day and the same number of days. */
    @Test
    void an_explanation_replays_to_the_same_day() {
        each(asked -> {
            var term = asked.term(CALENDAR);
            claim(Replay.of(term.steps()).equals(term.due()));
            claim(asked.term(CALENDAR).equals(term));
            if (asked.length().unit() != Unit.MONTH) {
                int counted = term.steps().stream().filter(s -> s.what() == Term.What.COUNTED).mapToInt(Term.Step::days).sum();
                claim(counted == asked.length().count() + asked.from().extendDays());
            }
        });
    }

    @Test
    void the_zone_of_the_machine_never_matters() {
        var before = TimeZone.getDefault();
        var random = new Random(SEED);
        try {
            for (int i = 0; i < CASES / 10; i++) {
                var asked = random(random);
                var here = asked.term(CALENDAR);
                TimeZone.setDefault(TimeZone.getTimeZone(i % 2 == 0 ? "Pacific/Kiritimati" : "Pacific/Pago_Pago"));
                assertThat(asked.term(CALENDAR)).isEqualTo(here);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_calendar_that_comes_in_two_parts_is_the_same_calendar() {
        var rows = Naive.rows();
        var first = WorkCalendar.of(rows.stream().filter(r -> r.getOrDefault("date", "").compareTo("2026") < 0).toList());
        var second = WorkCalendar.of(rows.stream().filter(r -> r.getOrDefault("date", "").compareTo("2026") >= 0).toList());
        var listed = new HashMap<>(first.listed());
        listed.putAll(second.listed());
        var years = new HashMap<>(first.years());
        years.putAll(second.years());
        var joined = new WorkCalendar(listed, years);
        each(asked -> claim(asked.term(joined).equals(asked.term(CALENDAR))));
    }

    private static void claim(boolean holds) {
        if (!holds) {
            throw new AssertionError("does not hold");
        }
    }

    /** The last day as its reasoning alone gives it. */
    private static final class Replay {
        static LocalDate of(List<Term.Step> steps) {
            var day = steps.getFirst().from();
            for (var step : steps) {
                day = switch (step.what()) {
                    case DAY_ZERO -> step.from();
                    case COUNTED, SKIPPED_REST, SKIPPED_HEARING, SKIPPED_PAUSE -> step.to();
                    case LAST_DAY, EXTENDED, ROLLED, KEPT -> step.to();
                    case PROVISIONAL -> day;
                };
            }
            return day;
        }
    }

    /** Written to be read in a minute: one day after the other, with the file as text. */
    private static final class Naive {
        private final Map<String, Boolean> works = new HashMap<>();

        Naive() {
            rows().forEach(r -> works.put(r.getOrDefault("date", ""), r.getOrDefault("type", "").equals("workday")));
        }

        static List<Map<String, String>> rows() {
            try {
                return Csv.read(java.nio.file.Files.readString(java.nio.file.Path.of("seeds/calendar-2024-2027.csv")));
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        }

        boolean works(LocalDate day) {
            var named = works.get(day.toString());
            return named == null ? day.getDayOfWeek().getValue() <= 5 : named;
        }

        LocalDate due(Length length, From from) {
            var day = from.at().toLocalDate();
            if (length.unit() == Unit.MONTH) {
                day = day.plusMonths(length.count()).plusDays(from.extendDays());
            } else {
                int left = length.count() + from.extendDays();
                while (left > 0) {
                    day = day.plusDays(1);
                    var today = day;
                    boolean stopped = from.hearings().stream()
                            .anyMatch(h -> h.from().compareTo(today) <= 0 && today.compareTo(h.to()) < 0);
                    if (!stopped && (length.unit() == Unit.CALENDAR_DAY || works(day))) {
                        left--;
                    }
                }
            }
            while (length.rolls() && !works(day)) {
                day = day.plusDays(1);
            }
            return day;
        }
    }
}
