package org.jiandu.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know beside the words of a notice.
 *
 * @param departments names as the notice prints them
 * @param themes ordinal → our own grouping
 * @param corrections faults of the print, also those that nobody has decided on
 */
public record Guide(List<Named> departments, Map<Integer, String> themes, List<Correction> corrections) {
    /** The theme of an item that nobody has grouped. */
    public static final String NO_THEME = "other";

    /** Nothing is known. */
    public static final Guide NONE = new Guide(List.of(), Map.of(), List.of());

    public Guide {
        departments = List.copyOf(departments);
        themes = Map.copyOf(themes);
        corrections = List.copyOf(corrections);
    }

    public String theme(int ordinal) {
        return themes.getOrDefault(ordinal, NO_THEME);
    }

    public Guide with(List<Correction> instead) {
        return new Guide(departments, themes, instead);
    }

    /** @param department the department that is, or null where the name is none of ours, e.g. 院党组 */
    public record Named(String printed, @Nullable DepartmentCode department) {}

    /**
     * @param item the ordinal, or 0 outside the items
     * @param at where it stands in the decoded source; {@link #UNPLACED} where nobody has looked yet or it is not there
     * @param printed as printed; ⏎ where a line ends within a word
     * @param decided what a person said of it, or null
     */
    public record Correction(
            int item, int at, String printed, String corrected, Certainty certainty, @Nullable Decided decided) {
        public static final int UNPLACED = -1;
        private static final String LINE_END = "⏎";

        /** Nobody has looked for it, and nobody has decided on it. */
        public static Correction proposed(int item, String printed, String corrected, Certainty certainty) {
            return new Correction(item, UNPLACED, printed, corrected, certainty, null);
        }

        public boolean placed() {
            return at != UNPLACED;
        }

        /** Whether the reading has it: a person said so, or nobody has said otherwise and it is certain. */
        public boolean applies() {
            return placed() && (decided == null ? certainty == Certainty.CERTAIN : decided.accepted());
        }

        /** As printed, on one line. */
        public String joined() {
            return printed.replace(LINE_END, "");
        }

        public Correction placedAt(int place) {
            return new Correction(item, place, printed, corrected, certainty, decided);
        }

        public Correction decided(Decided by) {
            return new Correction(item, at, printed, corrected, certainty, by);
        }
    }

    /** @param by never shown to the public */
    public record Decided(boolean accepted, StaffId by, Instant at, String why) {}

    /** How sure a correction is. */
    public enum Certainty {
        /** A plain fault of the print: filled in until a person decides, with the printed form kept. */
        CERTAIN,
        /** The author's slip: shown to a person, not applied. */
        PROPOSED,
        /** Perhaps no fault at all: a question, never applied by a program. */
        UNCERTAIN
    }
}
