package org.jiandu.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import org.jiandu.deadline.Term.Step;
import org.jiandu.deadline.Term.What;

/**
 * What a new calendar makes of a term that runs (S13).
 *
 * @param term what stands from now on
 * @param reckoned the day the new calendar gives, which is not always the day that stands
 */
public record Fate(Kind kind, Term term, LocalDate reckoned) {

    /** Words: {@code calendar.fate.<name>}. */
    public enum Kind {
        /** The same day. */
        SAME,
        EARLIER,
        LATER,
        /** It would be later, but a date told to a citizen never moves later. */
        KEPT_TOLD,
        /** It would be earlier, but what was told was final (未标暂定). */
        KEPT_FINAL,
        /** It would be shorter, but it is the citizen's own right. */
        KEPT_RIGHT,
        /** It would be over already. */
        KEPT_PAST;

        public boolean moves() {
            return this == EARLIER || this == LATER;
        }

        /** Rules that pull apart: a person looks at it. */
        public boolean conflict() {
            return this == KEPT_FINAL || this == KEPT_RIGHT || this == KEPT_PAST;
        }
    }

    /**
     * @param stands the term as it was told
     * @param reckoned the same term by the new calendar
     */
    public static Fate of(Term stands, Term reckoned, Duty duty, LocalDate today) {
        var kind = kind(stands, reckoned, duty, today);
        var term = kind == Kind.SAME || kind.moves() ? reckoned : kept(stands, reckoned);
        return new Fate(kind, term, reckoned.due());
    }

    private static Kind kind(Term stands, Term reckoned, Duty duty, LocalDate today) {
        if (reckoned.due().equals(stands.due())) {
            return Kind.SAME;
        }
        if (reckoned.due().isAfter(stands.due())) {
            return duty == Duty.STEP || duty == Duty.WINDOW ? Kind.LATER : Kind.KEPT_TOLD;
        }
        if (duty == Duty.WINDOW) {
            return Kind.KEPT_RIGHT;
        }
        if (reckoned.due().isBefore(today)) {
            return Kind.KEPT_PAST;
        }
        return duty == Duty.STEP || stands.provisional() ? Kind.EARLIER : Kind.KEPT_FINAL;
    }

    private static Term kept(Term stands, Term reckoned) {
        var steps = new ArrayList<>(reckoned.steps());
        steps.add(new Step(What.KEPT, reckoned.due(), stands.due(), 0, null, null));
        var target = reckoned.unrolled().isBefore(stands.due()) ? reckoned.unrolled() : stands.due();
        return new Term(
                stands.policyId(), stands.dayZero(), target, stands.due(), stands.breachAt(), reckoned.provisional(), steps);
    }
}
