package org.jiandu.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Which days work: the published list by date first, else Monday to Friday (S6).
 *
 * @param listed every day the papers name
 * @param years per year whether its paper is out (已发布) or the days are 暂定; absent means 未发布
 */
public record WorkCalendar(Map<LocalDate, Day> listed, Map<Integer, Standing> years) {
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
}
