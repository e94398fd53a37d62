package org.jiandu.ui.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jiandu.access.Departments;
import org.jiandu.access.Departments.Unit;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.ui.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The members of staff and what an administrator does with them. */
@Component
class StaffModel {
    /** No department: the facade refuses it together with everything else that is wrong. */
    private static final DepartmentCode NOT_CHOSEN = new DepartmentCode("NOT_CHOSEN");

    private final StaffRoll staff;
    private final Departments departments;
    private final SignedIn signedIn;
    private final Clock clock;

    StaffModel(StaffRoll staff, Departments departments, SignedIn signedIn, Clock clock) {
        this.staff = staff;
        this.departments = departments;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Those who work here first, then by department and login. */
    List<Member> members() {
        return staff.all().stream()
                .sorted(Comparator.comparing(Member::suspended)
                        .thenComparing(m -> m.department().value())
                        .thenComparing(Member::login))
                .toList();
    }

    /** Nobody changes their own roles or state. */
    boolean self(Member member) {
        return signedIn.actor().id().equals(member.id());
    }

    /** Whether a leave is still to be told of: it runs or is to come. */
    boolean away(Member member) {
        var to = member.leaveTo();
        return to != null && !to.isBefore(today());
    }

    List<Unit> standing() {
        return departments.all().stream().filter(u -> u.standsOn(today())).toList();
    }

    Optional<Unit> unit(Member member) {
        return standing().stream().filter(u -> u.code().equals(member.department())).findFirst();
    }

    String department(DepartmentCode code, Locale locale) {
        return departments.name(code, locale);
    }

    StaffOutcome admit(String login, String name, Optional<Unit> unit, Set<Role> roles) {
        return staff.admit(login.strip(), name, code(unit), roles, signedIn.actor());
    }

    StaffOutcome change(StaffId id, Optional<Unit> unit, Set<Role> roles) {
        return staff.change(id, code(unit), roles, signedIn.actor());
    }

    private static DepartmentCode code(Optional<Unit> unit) {
        return unit.map(Unit::code).orElse(NOT_CHOSEN);
    }

    StaffOutcome reset(StaffId id) {
        return staff.reset(id, signedIn.actor());
    }

    StaffOutcome suspend(StaffId id) {
        return staff.suspend(id, signedIn.actor());
    }

    StaffOutcome restore(StaffId id) {
        return staff.restore(id, signedIn.actor());
    }

    StaffOutcome leave(StaffId id, StaffRoll.Leave leave) {
        return staff.leave(id, leave, signedIn.actor());
    }

    Optional<Member> find(@Nullable StaffId id) {
        return id == null ? Optional.empty() : staff.find(id);
    }

    private LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }
}
