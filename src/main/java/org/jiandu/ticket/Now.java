package org.jiandu.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * The moment of an act, with the calendar by which working days are counted.
 *
 * @param house the departments as they are today
 * @param other the ticket a command names beside the one it is for, as its actor sees it; null where it names none or none is seen
 */
public record Now(Instant instant, WorkCalendar calendar, House house, @Nullable Ticket other) {
    /** Where no department is named: all stand and none has a head, and there is no other ticket. */
    public Now(Instant instant, WorkCalendar calendar) {
        this(instant, calendar, House.OF_ALL, null);
    }

    /** What rules ask of the court's departments. */
    public interface House {
        /** Every department stands, and none has a head: a court in which one person is a department. */
        House OF_ALL = new House() {
            @Override
            public boolean stands(DepartmentCode unit) {
                return true;
            }

            @Override
            public boolean headed(DepartmentCode unit, StaffId but) {
                return false;
            }
        };

        /** Whether it is there today and not abolished. */
        boolean stands(DepartmentCode unit);

        /** Whether somebody else than {@code but} is its head (部门负责人), away or not. */
        boolean headed(DepartmentCode unit, StaffId but);
    }

    boolean stands(DepartmentCode unit) {
        return house.stands(unit);
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
