package org.jiandu.ticket.internal;

import java.time.Clock;
import org.jiandu.access.Departments;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.ticket.Now;
import org.springframework.stereotype.Component;

/** The departments and their heads as the roll has them today; asked only by the rules that need to know. */
@Component
class House implements Now.House {
    private final Departments departments;
    private final StaffRoll staff;
    private final Clock clock;

    House(Departments departments, StaffRoll staff, Clock clock) {
        this.departments = departments;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public boolean stands(DepartmentCode unit) {
        return departments.find(unit).filter(u -> u.standsOn(CourtZone.dayOf(clock.instant()))).isPresent();
    }

    @Override
    public boolean headed(DepartmentCode unit, StaffId but) {
        return staff.all().stream()
                .anyMatch(m -> !m.suspended() && !m.id().equals(but) && m.department().equals(unit) && m.roles().contains(Role.HEAD));
    }
}
