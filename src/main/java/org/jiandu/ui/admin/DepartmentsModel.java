package org.jiandu.ui.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiandu.access.Departments;
import org.jiandu.access.Departments.Unit;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** The departments and what an administrator does with them. */
@Component
class DepartmentsModel {
    private final Departments departments;
    private final SignedIn signedIn;
    private final Clock clock;

    DepartmentsModel(Departments departments, SignedIn signedIn, Clock clock) {
        this.departments = departments;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    List<Unit> all() {
        return departments.all();
    }

    String name(DepartmentCode code, Locale locale) {
        return departments.name(code, locale);
    }

    /** Those another may be merged into. */
    List<Unit> heirs(Unit of) {
        return all().stream().filter(u -> u.abolishedOn() == null && !u.code().equals(of.code())).toList();
    }

    LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }

    Optional<Refusal> add(String code, String name, String nameEn) {
        return code(code)
                .map(c -> departments.add(c, name, nameEn, signedIn.actor()))
                .orElseGet(() -> Optional.of(Refusal.of("admin.refused.code").at("code")));
    }

    Optional<Refusal> rename(Unit unit, String name, String nameEn) {
        return departments.rename(unit.code(), name, nameEn, signedIn.actor());
    }

    Optional<Refusal> abolish(Unit unit, Optional<LocalDate> on, Optional<Unit> into) {
        return on.map(day -> departments.abolish(
                        unit.code(), day, into.map(Unit::code).orElse(null), signedIn.actor()))
                .orElseGet(() -> Optional.of(Refusal.of("ui.date.required").at("on")));
    }

    private static Optional<DepartmentCode> code(String typed) {
        try {
            return Optional.of(new DepartmentCode(typed.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
