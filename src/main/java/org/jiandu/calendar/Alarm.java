package org.jiandu.calendar;

import java.time.LocalDate;
import java.time.Month;

/** Whether somebody must see to next year's arrangement; words are {@code calendar.alarm.<name>}. */
public enum Alarm {
    NONE,
    /** From 1 November: next year is missing. */
    YELLOW,
    /** From 15 December, and for the year that runs. */
    RED;

    /** The year it is about. */
    public static int year(LocalDate today, WorkCalendar calendar) {
        return calendar.published(today.getYear()) ? today.getYear() + 1 : today.getYear();
    }

    public static Alarm on(LocalDate today, WorkCalendar calendar) {
        if (!calendar.published(today.getYear())) {
            return RED;
        }
        if (calendar.published(today.getYear() + 1) || today.isBefore(LocalDate.of(today.getYear(), Month.NOVEMBER, 1))) {
            return NONE;
        }
        return today.isBefore(LocalDate.of(today.getYear(), Month.DECEMBER, 15)) ? YELLOW : RED;
    }
}
