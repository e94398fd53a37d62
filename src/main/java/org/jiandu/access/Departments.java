package org.jiandu.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The departments of the court (内设机构); abolished ones keep their name and their history. */
public interface Departments {

    /** All, also abolished ones, in the order of the seed. */
    List<Unit> all();

    Optional<Unit> find(DepartmentCode code);

    /** The name in the language of the locale; the code itself where there is none. */
    String name(DepartmentCode code, java.util.Locale locale);

    Optional<Refusal> add(DepartmentCode code, String name, String nameEn, Actor by);

    Optional<Refusal> rename(DepartmentCode code, String name, String nameEn, Actor by);

    Optional<Refusal> abolish(DepartmentCode code, LocalDate on, @Nullable DepartmentCode mergedInto, Actor by);

    /** @param abolishedOn first day on which it is no more, or null */
    record Unit(
            DepartmentCode code, String name, String nameEn, @Nullable LocalDate abolishedOn,
            @Nullable DepartmentCode mergedInto) {
        public boolean standsOn(LocalDate day) {
            return abolishedOn == null || day.isBefore(abolishedOn);
        }
    }
}
