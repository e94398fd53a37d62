package org.jiandu.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * What an arrangement makes of the calendar.
 *
 * @param before as it stands
 * @param after as it would stand
 * @param year the one the paper is about
 */
public record Change(WorkCalendar before, WorkCalendar after, int year) {

    /** Days that are worked and would not be, or the other way round; in order. */
    public List<LocalDate> days() {
        var named = new TreeSet<>(before.listed().keySet());
        named.addAll(after.listed().keySet());
        return named.stream().filter(day -> before.works(day) != after.works(day)).toList();
    }

    /** The first day about which an answer may be another: from here on clocks are looked at. */
    public LocalDate from() {
        var edge = LocalDate.of(year - 1, 12, WorkCalendar.FIRST_DAY_A_NEXT_PAPER_TOUCHES);
        var days = days();
        boolean first = before.years().get(year) != after.years().get(year);
        return days.isEmpty() || (first && edge.isBefore(days.getFirst())) ? edge : days.getFirst();
    }
}
