package org.jiandu.routing;

import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.ticket.TicketClass;
import org.jspecify.annotations.Nullable;

/**
 * What the rules propose, and why; it decides nothing.
 *
 * @param department the first to act; null where it stays with 信访办, which tells where to go, or goes upward
 * @param seal whether a person should look at sealing it (封存) before anything else
 * @param upward whether it belongs to a higher body (上级渠道), not into the portal
 * @param named departments the words name; for a complaint these are not proposed
 * @param alternatives other departments the words suggest, most fitting first
 */
public record Proposal(
        TicketClass as, @Nullable DepartmentCode department, boolean seal, boolean upward, List<Reason> reasons,
        List<DepartmentCode> named, List<DepartmentCode> alternatives) {
    public Proposal {
        reasons = List.copyOf(reasons);
        named = List.copyOf(named);
        alternatives = List.copyOf(alternatives);
    }

    public Optional<DepartmentCode> to() {
        return Optional.ofNullable(department);
    }

    /** @param words those that led to it; empty where no word did */
    public record Reason(String rule, List<String> words, String explanation) {
        public Reason {
            words = List.copyOf(words);
        }
    }
}
