package org.jiandu.ticket;

import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;

/** The guarded transitions of a ticket (domain.md §3), as one pure function. */
final class Rules {
    private static final List<Command.Name> OF_CITIZENS =
            List.of(Command.Name.ADD, Command.Name.RATE, Command.Name.REOPEN, Command.Name.WITHDRAW);

    private Rules() {}

    static Decision decide(Ticket ticket, Command command, Actor actor, Now now) {
        if (command instanceof Command.OnPaper paper) {
            return Paper.decide(ticket, paper, actor, now);
        }
        var no = refused(ticket, command, actor, now);
        return no.isEmpty() ? done(ticket, command, actor, now) : new Decision.Refused(no);
    }

    /** What was laid before a leader once, leaders see from then on. */
    static Decision.Done done(Ticket ticket, Command command, Actor actor, Now now) {
        var done = command instanceof Command.Merge merge
                ? AsideMoves.merged(ticket, now.named().orElseThrow(), merge.reason(), now.instant())
                : Moves.done(ticket, command, actor, now.instant());
        var next = done.ticket();
        var over = next.overlay();
        return over.led() || !forLeader(next)
                ? done
                : new Decision.Done(
                        next.under(new Ticket.Overlay(over.urgent(), true, over.sponsor(), over.supervision(), over.aid())),
                        done.deeds());
    }

    static List<Refusal> refused(Ticket ticket, Command command, Actor actor, Now now) {
        return closed(ticket, command.name(), actor, now)
                .map(List::of)
                .orElseGet(() -> Faults.of(ticket, command, now));
    }

    static List<Door> openTo(Ticket ticket, Actor actor, Now now) {
        return offered(ticket, actor).stream()
                .map(name -> new Door(name, closed(ticket, name, actor, now).orElse(null)))
                .toList();
    }

    /** The commands worth showing to this actor at this stage; whether they are open is {@link #closed}'s word. */
    private static List<Command.Name> offered(Ticket ticket, Actor actor) {
        return switch (actor) {
            case Actor.Citizen _ -> OF_CITIZENS;
            case Actor.Visitor _, Actor.Automatic _ -> List.of();
            case Actor.Staff staff ->
                Buttons.at(ticket.stage()).stream()
                        .filter(n -> Buttons.may(staff, n, ticket) && Buttons.relevant(n, ticket, staff))
                        .toList();
        };
    }

    /** Why this kind of command is closed to this actor now; empty when it is open. */
    static Optional<Refusal> closed(Ticket ticket, Command.Name name, Actor actor, Now now) {
        return switch (actor) {
            case Actor.Citizen _ -> Guards.closedToCitizen(ticket, name, now);
            case Actor.Staff staff -> closedToStaff(ticket, name, staff, now);
            case Actor.Automatic _ ->
                name == Command.Name.SUPERVISE && ticket.stage().open() && ticket.overlay().supervision() == null
                        ? Optional.empty()
                        : Guards.no("ticket.refused.role");
            case Actor.Visitor _ -> Guards.no("ticket.refused.role");
        };
    }

    private static Optional<Refusal> closedToStaff(Ticket ticket, Command.Name name, Actor.Staff staff, Now now) {
        if (!Buttons.may(staff, name, ticket)) {
            return Guards.no("ticket.refused.role");
        }
        if (!Buttons.at(ticket.stage()).contains(name) || !Buttons.relevant(name, ticket, staff)) {
            return Guards.no("ticket.refused.stage");
        }
        return Guards.closed(ticket, name, staff, now);
    }

    /** Whether it now waits for a leader, or a leader took it on. */
    private static boolean forLeader(Ticket ticket) {
        return switch (ticket.stage()) {
            case Stage.ObjectionReview _, Stage.ExtensionReview _ -> true;
            case Stage.Proposed _ -> ticket.important();
            case Stage.AnswerReview _ -> leaderApproves(ticket);
            case Stage.Registered _, Stage.Triaged _, Stage.Supplement _, Stage.RefusalReview _, Stage.RedirectReview _,
                    Stage.InvalidReview _, Stage.NotAccepted _, Stage.Redirected _, Stage.Invalid _, Stage.Merged _,
                    Stage.Assigned _, Stage.Investigating _, Stage.Answered _, Stage.Closed _, Stage.UnderReview _,
                    Stage.Sealed _, Stage.Withdrawn _ -> ticket.important();
        };
    }

    /** Whether a leader has the last word on the answer (T15). */
    static boolean leaderApproves(Ticket ticket) {
        var as = ticket.as();
        return ticket.important() || (as != null && as.forLeader());
    }

    static StaffId staff(Actor actor) {
        return ((Actor.Staff) actor).id();
    }

    static DepartmentCode unit(Actor actor) {
        return ((Actor.Staff) actor).department();
    }
}
