package org.jiandu.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jiandu.access.Departments;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which departments come, change their name and go. */
@Service
class DepartmentDesk implements Departments {
    private static final int NAME_MOST = 60;

    private final JdbcDepartments rows;
    private final Trail trail;
    private final Clock clock;

    DepartmentDesk(JdbcDepartments rows, Trail trail, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<Unit> all() {
        return rows.all();
    }

    @Override
    public Optional<Unit> find(DepartmentCode code) {
        return rows.find(code);
    }

    @Override
    public String name(DepartmentCode code, Locale locale) {
        return rows.find(code)
                .map(u -> locale.getLanguage().equals("en") && !u.nameEn().isEmpty() ? u.nameEn() : u.name())
                .orElse(code.value());
    }

    @Override
    @Transactional
    public Optional<Refusal> add(DepartmentCode code, String name, String nameEn, Actor by) {
        var no = administration(by).or(() -> named(name, nameEn));
        if (no.isPresent()) {
            return no;
        }
        var subject = "a_" + UUID.randomUUID().toString().replace("-", "");
        if (!rows.add(new Unit(code, name.strip(), nameEn.strip(), null, null), subject)) {
            return Optional.of(Refusal.of("access.refused.codeTaken").at("code"));
        }
        trail.open(subject);
        trail.append(StaffEntries.about(subject, "department_added", clock.instant(), by)
                .with("department", code.value())
                .committing("name", Content.STAFF, name.strip())
                .committing("name_en", Content.STAFF, nameEn.strip()));
        return Optional.empty();
    }

    @Override
    @Transactional
    public Optional<Refusal> rename(DepartmentCode code, String name, String nameEn, Actor by) {
        return administration(by).or(() -> named(name, nameEn)).or(() -> of(code, subject -> {
            rows.rename(code, name.strip(), nameEn.strip());
            trail.append(StaffEntries.about(subject, "department_renamed", clock.instant(), by)
                    .with("department", code.value())
                    .committing("name", Content.STAFF, name.strip())
                    .committing("name_en", Content.STAFF, nameEn.strip()));
            return Optional.empty();
        }));
    }

    @Override
    @Transactional
    public Optional<Refusal> abolish(DepartmentCode code, LocalDate on, @Nullable DepartmentCode mergedInto, Actor by) {
        return administration(by).or(() -> of(code, subject -> {
            var no = going(code, on, mergedInto);
            if (no.isPresent()) {
                return no;
            }
            rows.abolish(code, on, mergedInto);
            var entry = StaffEntries.about(subject, "department_abolished", clock.instant(), by)
                    .with("department", code.value())
                    .with("on", on.toString());
            trail.append(mergedInto == null ? entry : entry.with("merged_into", mergedInto.value()));
            return Optional.empty();
        }));
    }

    private Optional<Refusal> going(DepartmentCode code, LocalDate on, @Nullable DepartmentCode mergedInto) {
        if (rows.find(code).filter(u -> u.abolishedOn() == null).isEmpty()) {
            return Optional.of(Refusal.of("access.refused.abolished"));
        }
        if (on.isBefore(CourtZone.dayOf(clock.instant()))) {
            return Optional.of(Refusal.of("access.refused.abolishPast").at("on"));
        }
        boolean heir = mergedInto == null
                || (!mergedInto.equals(code) && rows.find(mergedInto).filter(u -> u.standsOn(on)).isPresent());
        return heir ? Optional.empty() : Optional.of(Refusal.of("access.refused.mergedInto").at("mergedInto"));
    }

    private Optional<Refusal> of(DepartmentCode code, Function<String, Optional<Refusal>> act) {
        return rows.lock(code).map(act).orElseGet(() -> Optional.of(Refusal.of("access.refused.unknown")));
    }

    private static Optional<Refusal> administration(Actor by) {
        return StaffRules.administration(by).stream().findFirst();
    }

    private static Optional<Refusal> named(String name, String nameEn) {
        if (name.isBlank() || name.strip().length() > NAME_MOST || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Refusal.of("access.refused.name", NAME_MOST).at("name"));
        }
        return nameEn.strip().length() > 100 || nameEn.chars().anyMatch(Character::isISOControl)
                ? Optional.of(Refusal.of("access.refused.name", 100).at("nameEn"))
                : Optional.empty();
    }
}
