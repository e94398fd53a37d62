package org.jiandu.calendar;

/** The court's calendar as it stands. */
public interface Calendars {
    /** Immutable; cheap enough for every computation. */
    WorkCalendar current();
}
