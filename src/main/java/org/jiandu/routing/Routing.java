package org.jiandu.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketPage;
import org.jspecify.annotations.Nullable;

/** Proposals (分流建议) by the rules in force, and the rules themselves: loaded, tried, switched on by a second person. */
public interface Routing {

    /** What the rules in force propose. */
    Proposal propose(Matter matter);

    /** The same for a ticket somebody may read. */
    Proposal propose(TicketPage page);

    /** The set in force; empty in a portal without seeds. */
    Optional<Version> inForce();

    /** Newest first. */
    List<Version> versions();

    /** Keeps a new set, not in force yet. Only 系统管理员, 登记员 or 主任. */
    Outcome load(String csv, Actor actor);

    /** What a set would propose otherwise for the newest tickets this actor sees; changes nothing. */
    Optional<Trial> trial(int version, int size, Actor actor);

    /** Switches a set on. Only 主任, and never who loaded it. */
    Outcome adopt(int version, Actor actor);

    /**
     * @param loadedBy who brought it; null for the seed
     * @param validFrom null where it was never switched on
     */
    record Version(int number, RuleSet set, @Nullable StaffId loadedBy, Instant loadedAt, @Nullable Instant validFrom) {}

    /** @param changed how many would get another class, department or sealing */
    record Trial(int tickets, int changed, List<Row> rows) {
        public Trial {
            rows = List.copyOf(rows);
        }

        /** @param was by the set in force */
        public record Row(TicketClass was, TicketClass would, int tickets, int changed) {}
    }

    sealed interface Outcome {
        record Done(int version) implements Outcome {}

        record Refused(List<Refusal> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }
}
