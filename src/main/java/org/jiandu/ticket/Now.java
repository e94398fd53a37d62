package org.jiandu.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * The moment of an act, with the calendar by which working days are counted.
 *
 * @param stands whether a department is there today and not abolished
 * @param other the ticket a command names beside the one it is for, as its actor sees it; null where it names none or none is seen
 */
public record Now(Instant instant, WorkCalendar calendar, Predicate<DepartmentCode> stands, @Nullable Ticket other) {
    /** Where no department is named: all stand, and there is no other ticket. */
    public Now(Instant instant, WorkCalendar calendar) {
        this(instant, calendar, _ -> true, null);
    }

    boolean stands(DepartmentCode unit) {
        return stands.test(unit);
    }

    Optional<Ticket> named() {
        return Optional.ofNullable(other);
    }

    /** Whether an act of {@code since} may still be answered: the day itself is not counted, the last day is in time. */
    boolean within(int workingDays, Instant since) {
        return !day().isAfter(calendar.after(CourtZone.dayOf(since), workingDays));
    }

    LocalDate day() {
        return CourtZone.dayOf(instant);
    }
}
