package org.jiandu.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * A matter a citizen handed in (办件), as it stands.
 *
 * @param as its class after triage, or null before
 * @param item the notice item it is about, or null
 * @param cycle 1, one more after each reopening
 * @param answeredAt when the newest answer was given, or null
 * @param rating what the citizen said of the newest answer, or null
 */
public record Ticket(
        TicketId id, TicketNumber number, Version version, Stage stage, Kind kind, @Nullable TicketClass as,
        Channel channel, @Nullable ItemRef item, LocalDate receivedOn, Instant registeredAt, boolean sealed,
        Set<DepartmentCode> accusedUnits, Set<StaffId> accusedPersons, int cycle, @Nullable Instant answeredAt,
        @Nullable Satisfaction rating, Tally tally) {
    public Ticket {
        accusedUnits = Set.copyOf(accusedUnits);
        accusedPersons = Set.copyOf(accusedPersons);
    }

    /** The department that has it now, or empty while it is with 信访办 (or, sealed, with 监察室). */
    public Optional<DepartmentCode> owner() {
        return switch (stage) {
            case Stage.Assigned(var _, var to, var _) -> Optional.of(to);
            case Stage.Investigating(var _, var by, var _) -> Optional.of(by);
            case Stage.AnswerReview(var _, var by, var _) -> Optional.of(by);
            case Stage.Answered(var _, var by, var _) -> Optional.of(by);
            case Stage.Closed(var _, var by) -> Optional.of(by);
            case Stage.RedirectReview(var _, var with, var _) -> Optional.of(with);
            case Stage.Registered _, Stage.Triaged _, Stage.Supplement _, Stage.RefusalReview _, Stage.Proposed _,
                    Stage.Sealed _, Stage.Withdrawn _, Stage.NotAccepted _, Stage.Redirected _ -> Optional.empty();
        };
    }

    public boolean accuses(DepartmentCode unit) {
        return as != null && as.accuses() && accusedUnits.contains(unit);
    }

    /** Pure: what comes of a command; see {@link Rules}. */
    public Decision decide(Command command, Actor actor, Now now) {
        return Rules.decide(this, command, actor, now);
    }

    /** The commands this actor is shown; a closed one carries the refusal that says why. */
    public List<Door> openTo(Actor actor, Now now) {
        return Rules.openTo(this, actor, now);
    }

    /** The same ticket as the next reader finds it, one version on. */
    public Ticket after() {
        return new Ticket(
                id, number, new Version(version.value() + 1), stage, kind, as, channel, item, receivedOn, registeredAt,
                sealed, accusedUnits, accusedPersons, cycle, answeredAt, rating, tally);
    }
}
