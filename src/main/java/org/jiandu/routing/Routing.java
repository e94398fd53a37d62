package org.jiandu.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketNumber;
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

    /** A set as it was loaded, to be opened as a table. */
    Optional<String> text(int version);

    /** Keeps a new set, not in force yet. Only 系统管理员, 登记员 or 主任; what is wrong is told line by line. */
    Outcome load(String csv, Actor actor);

    /** What a set would propose otherwise for the newest tickets this actor sees; changes nothing. */
    Optional<Trial> trial(int version, int size, Actor actor);

    /** The same for a set that nobody has loaded yet; without any set in force there is nothing to compare. */
    Optional<Trial> trial(RuleSet next, int size, Actor actor);

    /** Switches a set on. Only 主任, and never who loaded it. */
    Outcome adopt(int version, Actor actor);

    /** Sends a set back instead, with a reason of 5 to 500 characters; it is never switched on then. */
    Outcome sendBack(int version, String reason, Actor actor);

    /**
     * @param loadedBy who brought it; null for the seed
     * @param adoptedBy who switched it on; null for the seed and where nobody did
     * @param validFrom null where it was never switched on
     * @param returned null where it was not sent back
     */
    record Version(
            int number, RuleSet set, @Nullable StaffId loadedBy, Instant loadedAt, @Nullable StaffId adoptedBy,
            @Nullable Instant validFrom, @Nullable Returned returned) {
        /** Whether somebody has yet to say yes or no. */
        public boolean waits() {
            return validFrom == null && returned == null;
        }
    }

    /** Who sent a set back, and why. */
    record Returned(StaffId by, Instant at, String reason) {}

    /**
     * @param changed how many would get another class, department or sealing
     * @param changes which they are, newest first
     */
    record Trial(int tickets, int changed, List<Row> rows, List<Change> changes) {
        public Trial {
            rows = List.copyOf(rows);
            changes = List.copyOf(changes);
        }

        /** One ticket that would be proposed otherwise. */
        public record Change(TicketId ticket, TicketNumber number, Proposal was, Proposal would) {}

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
