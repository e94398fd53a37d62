package org.jiandu.ticket;

import java.util.List;
import org.jiandu.kernel.Refusal;

/** What came of a command. */
public sealed interface Outcome {
    record Done(Ticket ticket) implements Outcome {}

    /** Expected "no", all reasons at once. */
    record Refused(List<Refusal> reasons) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Somebody else was faster; the caller shows both and keeps what was typed. */
    record Stale(Version current) implements Outcome {}

    /** Unknown, walled or sealed: the same answer. */
    record NotFound() implements Outcome {}
}
