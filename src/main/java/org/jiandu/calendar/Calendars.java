package org.jiandu.calendar;

/** The court's calendar as it stands; whoever asks never gets one older than the adopted one. */
public interface Calendars {
    /** Immutable; one keyed read tells whether it is still the newest. */
    default WorkCalendar current() {
        return edition().calendar();
    }

    Edition edition();

    /** As {@link #edition}, and it stays the newest until the running transaction ends: a clock is never started with an older one. */
    Edition held();

    /** @param number counts up with every change; a clock keeps the one it was reckoned with */
    record Edition(int number, WorkCalendar calendar) {}
}
