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
     * @param led whether what was laid before a leader is seen
     * @param only the one ticket of a citizen, or null
     */
    public record Scope(
            Reach reach, boolean seesSealed, String unit, String me, boolean led, @Nullable TicketId only) {}

    public enum Reach {
        NOTHING,
        ONE,
        UNIT,
        ALL
    }

    public static Scope scope(Actor actor) {
        return switch (actor) {
            case Actor.Citizen(var ticket) -> new Scope(Reach.ONE, true, "", "", false, ticket);
            case Actor.Visitor _ -> new Scope(Reach.NOTHING, false, "", "", false, null);
            case Actor.Automatic _ -> new Scope(Reach.ALL, true, "", "", false, null);
            case Actor.Staff staff ->
                new Scope(
                        reach(staff),
                        staff.is(Role.DISCIPLINE),
                        staff.department().value(),
                        staff.id().value(),
                        leads(staff),
                        null);
        };
    }

    /**
     * How far a role reaches where tickets are only counted: 监察室 and leaders are shown figures of everything unsealed, though they
     * read a petition on request only (domain.md §4). Conflict wall and sealing hold as in {@link #scope}.
     */
    public static Scope counting(Actor actor) {
        var scope = scope(actor);
        return actor instanceof Actor.Staff staff && (staff.is(Role.DISCIPLINE) || leads(staff))
                ? new Scope(Reach.ALL, scope.seesSealed(), scope.unit(), scope.me(), scope.led(), scope.only())
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
        return handles(staff, ticket) || reads(staff, ticket);
    }

    /** Whether all this person has to do with an unsealed ticket is that it was passed on to their department to read. */
    public static boolean onlyReads(Actor.Staff staff, Ticket ticket) {
        return !ticket.sealed() && reads(staff, ticket) && !handles(staff, ticket);
    }

    /** 转办阅处 is for those of the department who work with petitions, not for whoever runs its computers. */
    private static boolean reads(Actor.Staff staff, Ticket ticket) {
        return (reach(staff) == Reach.UNIT || leads(staff) || staff.is(Role.DISCIPLINE))
                && ticket.forwardedTo(staff.department());
    }

    private static boolean handles(Actor.Staff staff, Ticket ticket) {
        if ((leads(staff) && ticket.overlay().led()) || (staff.is(Role.DISCIPLINE) && ticket.againstPetitionOffice())) {
            return true;
        }
        return switch (reach(staff)) {
            case ALL -> true;
            case UNIT ->
                ticket.owner().filter(staff.department()::equals).isPresent() || ticket.sharedWith(staff.department());
            case ONE, NOTHING -> false;
        };
    }

    /** Leaders see what was laid before them, urgent, joint or theirs to approve (domain.md §4). */
    private static boolean leads(Actor.Staff staff) {
        return staff.is(Role.LEADER) || staff.is(Role.PRESIDENT) || staff.is(Role.DELEGATE);
    }

    private static Reach reach(Actor.Staff staff) {
        if (staff.is(Role.REGISTRAR) || staff.is(Role.DIRECTOR) || staff.is(Role.SUPERVISOR)) {
            return Reach.ALL;
        }
        return staff.is(Role.HANDLER) || staff.is(Role.HEAD) ? Reach.UNIT : Reach.NOTHING;
    }

    static boolean mayHandle(DepartmentCode unit, Ticket ticket) {
        return !ticket.accuses(unit);
    }
}
