package org.jiandu.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** How often something was promised. 定期 and 不定期 are no rhythm: they name no period, so nothing can be missing. */
public enum Rhythm {
    /** 每周, Monday to Sunday. */
    WEEKLY,
    /** 每月, the calendar month. */
    MONTHLY,
    /** 月初: our reading is the first ten days of a month. */
    MONTH_START,
    /** 月末: our reading is from the 21st to the end of a month. */
    MONTH_END;

    private static final int END_OF_MONTH_BEGINS = 21;
    private static final int START_OF_MONTH_ENDS = 10;

    /** One stretch of days for which a heart-beat is expected; both days included. */
    public record Period(Rhythm rhythm, LocalDate first, LocalDate last) {
        public boolean over(LocalDate today) {
            return last.isBefore(today);
        }
    }

    /** Whole periods only: none that began before {@code start}, and none that begins after {@code today}. */
    public List<Period> periods(LocalDate start, LocalDate today) {
        return Stream.iterate(first(start), this::next)
                .takeWhile(first -> !first.isAfter(today))
                .map(this::period)
                .toList();
    }

    public Period period(LocalDate first) {
        return new Period(this, first, switch (this) {
            case WEEKLY -> first.plusDays(6);
            case MONTHLY, MONTH_END -> first.with(TemporalAdjusters.lastDayOfMonth());
            case MONTH_START -> first.withDayOfMonth(START_OF_MONTH_ENDS);
        });
    }

    private LocalDate first(LocalDate start) {
        return switch (this) {
            case WEEKLY -> start.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            case MONTHLY, MONTH_START -> onOrAfter(start, 1);
            case MONTH_END -> onOrAfter(start, END_OF_MONTH_BEGINS);
        };
    }

    private static LocalDate onOrAfter(LocalDate start, int dayOfMonth) {
        var here = start.withDayOfMonth(dayOfMonth);
        return here.isBefore(start) ? here.plusMonths(1) : here;
    }

    private LocalDate next(LocalDate first) {
        return this == WEEKLY ? first.plusWeeks(1) : first.plusMonths(1);
    }
}
