package org.jiandu.notice;

import java.util.List;
import java.util.Map;
import org.jiandu.kernel.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know beside the words of a notice.
 *
 * @param departments names as the notice prints them
 * @param themes ordinal → our own grouping
 * @param corrections faults of the print, also those that nobody has confirmed
 */
public record Guide(List<Named> departments, Map<Integer, String> themes, List<Correction> corrections) {
    /** The theme of an item that nobody has grouped. */
    public static final String NO_THEME = "other";

    public Guide {
        departments = List.copyOf(departments);
        themes = Map.copyOf(themes);
        corrections = List.copyOf(corrections);
    }

    public String theme(int ordinal) {
        return themes.getOrDefault(ordinal, NO_THEME);
    }

    /** @param department the department that is, or null where the name is none of ours, e.g. 院党组 */
    public record Named(String printed, @Nullable DepartmentCode department) {}

    /** @param item the ordinal, or 0 outside the items */
    public record Correction(int item, String printed, String corrected, Certainty certainty) {}

    /** How sure a correction is. */
    public enum Certainty {
        /** A plain fault of the print: applied, with the printed form kept. */
        CERTAIN,
        /** The author's slip: shown to a person, not applied. */
        PROPOSED,
        /** Perhaps no fault at all: never applied by a program. */
        UNCERTAIN
    }
}
