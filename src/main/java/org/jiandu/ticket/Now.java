package org.jiandu.ticket;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.kernel.CourtZone;

/** The moment of an act, with the calendar by which working days are counted. */
public record Now(Instant instant, WorkCalendar calendar) {

    /** Whether an act of {@code since} may still be answered: the day itself is not counted, the last day is in time. */
    boolean within(int workingDays, Instant since) {
        return !day().isAfter(calendar.after(CourtZone.dayOf(since), workingDays));
    }

    private LocalDate day() {
        return CourtZone.dayOf(instant);
    }
}
