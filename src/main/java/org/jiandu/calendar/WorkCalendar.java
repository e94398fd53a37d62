package org.jiandu.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which days work: the published list by date first, else Monday to Friday (S6).
 *
 * @param listed every day the papers name
 * @param years per year whether its paper is out (已发布) or the days are 暂定; absent means 未发布
 */
public record WorkCalendar(Map<LocalDate, Day> listed, Map<Integer, Standing> years) {
    /** Of December. */
    static final int FIRST_DAY_A_NEXT_PAPER_TOUCHES = 29;

    public WorkCalendar {
        listed = Map.copyOf(listed);
        years = Map.copyOf(years);
    }

    /**
     * @param works true for a make-up day (调休上班), false for a day off
     * @param name the holiday's name in the paper
     * @param source document and address
     */
    public record Day(boolean works, String name, String source) {}

    public enum Standing {
        PUBLISHED,
        PROVISIONAL
    }

    /**
     * Reads rows with the columns {@code date, type, name, status, document, source}.
     *
     * @throws IllegalArgumentException a day that is named twice, an unknown type or status
     */
    public static WorkCalendar of(List<Map<String, String>> rows) {
        var listed = new HashMap<LocalDate, Day>();
        var years = new HashMap<Integer, Standing>();
        for (var row : rows) {
            var date = LocalDate.parse(cell(row, "date"));
            boolean works =
                    switch (cell(row, "type")) {
                        case "workday" -> true;
                        case "holiday" -> false;
                        case String other -> throw new IllegalArgumentException(date + " is of type " + other);
                    };
            var standing =
                    switch (cell(row, "status")) {
                        case "OFFICIAL" -> Standing.PUBLISHED;
                        case "PROVISIONAL" -> Standing.PROVISIONAL;
                        case String other -> throw new IllegalArgumentException(date + " has status " + other);
                    };
            var day = new Day(works, cell(row, "name"), cell(row, "document"));
            if (listed.put(date, day) != null) {
                throw new IllegalArgumentException(date + " is named twice");
            }
            years.merge(date.getYear(), standing, (a, b) -> a == Standing.PROVISIONAL ? a : b);
        }
        return new WorkCalendar(listed, years);
    }

    /**
     * With a paper in the place of what its year had.
     *
     * @param had the days its year's paper named until now
     */
    public WorkCalendar with(Paper paper, Set<LocalDate> had) {
        var days = new HashMap<>(listed);
        had.forEach(days::remove);
        paper.days().forEach(d -> days.put(d.day(), new Day(d.works(), d.name(), paper.document())));
        var standings = new HashMap<>(years);
        standings.put(paper.year(), paper.standing());
        return new WorkCalendar(days, standings);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    public boolean works(LocalDate day) {
        var named = listed.get(day);
        return named != null
                ? named.works()
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    public Optional<Day> named(LocalDate day) {
        return Optional.ofNullable(listed.get(day));
    }

    public boolean published(int year) {
        return years.get(year) == Standing.PUBLISHED;
    }

    /** Whether an answer about this day may still change: its year, or for its last days the next, is not out (S15). */
    public boolean provisional(LocalDate day) {
        boolean edge = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= FIRST_DAY_A_NEXT_PAPER_TOUCHES;
        return !published(day.getYear()) || (edge && !published(day.getYear() + 1));
    }

    /** The {@code workingDays}-th working day after {@code day}, which itself is not counted. */
    public LocalDate after(LocalDate day, int workingDays) {
        var on = day;
        for (int left = workingDays; left > 0; ) {
            on = on.plusDays(1);
            left -= works(on) ? 1 : 0;
        }
        return on;
    }

    /** How many working days lie after {@code day}, up to and including {@code last}. */
    public int between(LocalDate day, LocalDate last) {
        return (int) day.plusDays(1).datesUntil(last.plusDays(1)).filter(this::works).count();
    }

    /** The working day that lies {@code workingDays} ≥ 1 before {@code day}. */
    public LocalDate before(LocalDate day, int workingDays) {
        var at = day;
        for (int left = workingDays; left > 0; ) {
            at = at.minusDays(1);
            if (works(at)) {
                left--;
            }
        }
        return at;
    }
}
