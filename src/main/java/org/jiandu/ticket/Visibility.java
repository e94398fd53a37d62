package org.jiandu.ticket;

import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;

/** The one rule of who sees which ticket: role, conflict wall (被反映人/部门) and sealing (封存), bound into every SELECT. */
public final class Visibility {
    private Visibility() {}

    /**
     * @param reach how far the role reaches over unsealed matters
     * @param unit the department whose tickets a UNIT reach sees, and whose being accused bars; empty for citizens
     * @param me the staff id whose being accused bars; empty for citizens
     * @param only the one ticket of a citizen, or null
     */
    public record Scope(Reach reach, boolean seesSealed, String unit, String me, @Nullable TicketId only) {}

    public enum Reach {
        NOTHING,
        ONE,
        UNIT,
        ALL
    }

    public static Scope scope(Actor actor) {
        return switch (actor) {
            case Actor.Citizen(var ticket) -> new Scope(Reach.ONE, true, "", "", ticket);
            case Actor.Visitor _ -> new Scope(Reach.NOTHING, false, "", "", null);
            case Actor.Automatic _ -> new Scope(Reach.ALL, true, "", "", null);
            case Actor.Staff staff ->
                new Scope(
                        reach(staff),
                        staff.is(Role.DISCIPLINE),
                        staff.department().value(),
                        staff.id().value(),
                        null);
        };
    }

    /**
     * How far a role reaches where tickets are only counted: 监察室 is shown figures of everything unsealed, though it
     * reads a petition on request only (domain.md §4). Conflict wall and sealing hold as in {@link #scope}.
     */
    public static Scope counting(Actor actor) {
        var scope = scope(actor);
        return actor instanceof Actor.Staff staff && staff.is(Role.DISCIPLINE)
                ? new Scope(Reach.ALL, scope.seesSealed(), scope.unit(), scope.me(), scope.only())
                : scope;
    }

    /** The same rule for a ticket already in hand: walled or beyond reach is as good as unknown. */
    public static boolean sees(Actor actor, Ticket ticket) {
        return switch (actor) {
            case Actor.Citizen(var own) -> own.equals(ticket.id());
            case Actor.Visitor _ -> false;
            case Actor.Automatic _ -> true;
            case Actor.Staff staff -> !walled(staff, ticket) && within(staff, ticket);
        };
    }

    public static boolean walled(Actor.Staff staff, Ticket ticket) {
        return ticket.accusedPersons().contains(staff.id()) || ticket.accuses(staff.department());
    }

    private static boolean within(Actor.Staff staff, Ticket ticket) {
        if (ticket.sealed()) {
            return staff.is(Role.DISCIPLINE);
        }
        return switch (reach(staff)) {
            case ALL -> true;
            case UNIT -> ticket.owner().filter(staff.department()::equals).isPresent();
            case ONE, NOTHING -> false;
        };
    }

    private static Reach reach(Actor.Staff staff) {
        if (staff.is(Role.REGISTRAR) || staff.is(Role.DIRECTOR) || staff.is(Role.SUPERVISOR)) {
            return Reach.ALL;
        }
        return staff.is(Role.HANDLER) ? Reach.UNIT : Reach.NOTHING;
    }

    static boolean mayHandle(DepartmentCode unit, Ticket ticket) {
        return !ticket.accuses(unit);
    }
}
