package org.jiandu.insight;

import java.time.LocalDate;
import java.util.Optional;
import org.jiandu.kernel.Refusal;

/**
 * What a supervisor asks about.
 *
 * @param from first day of receipt (收到日), included
 * @param to last day of receipt, included
 */
public record Question(LocalDate from, LocalDate to, Whose whose) {
    /** Further back there is no portal, and beyond it no calendar. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    public static Question of(LocalDate from, LocalDate to) {
        return new Question(from, to, new Whose.Everybody());
    }

    public Question about(Whose other) {
        return new Question(from, to, other);
    }

    /** Why it cannot be answered, or empty. */
    public Optional<Refusal> fault() {
        if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
            return Optional.of(Refusal.of("insight.refused.years").at("from"));
        }
        return from.isAfter(to) ? Optional.of(Refusal.of("insight.refused.order").at("to")) : Optional.empty();
    }
}
