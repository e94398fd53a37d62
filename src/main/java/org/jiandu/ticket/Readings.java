package org.jiandu.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.ticket.Ticket.Cause;
import org.jiandu.ticket.Ticket.Reading;

/** 转办阅处 and 阅知: who was given a ticket to read beside those who handle it, and has read it. */
final class Readings {
    private Readings() {}

    /** Why it is not passed on to this department: every reason. */
    static List<Refusal> faults(Ticket t, Command.Forward command, Now now) {
        var to = command.to();
        var all = new ArrayList<>(Faults.length(command.note(), "note", 0));
        if (!now.stands(to)) {
            all.add(Refusal.of("ticket.refused.department.gone").at("to"));
        }
        if (!Visibility.mayHandle(to, t)) {
            all.add(Refusal.of("ticket.refused.forward.accused").at("to"));
        } else if (handling(t).contains(to)) {
            all.add(Refusal.of("ticket.refused.forward.handles").at("to"));
        }
        if (t.readings().stream().anyMatch(r -> r.department().equals(to) && r.cause() == Cause.FORWARDED && r.unread())) {
            all.add(Refusal.of("ticket.refused.forward.unread").at("to"));
        }
        return all;
    }

    static Decision.Done forwarded(Ticket t, Command.Forward command, Instant now) {
        var next = t.readBy(with(t.readings(), Set.of(command.to()), Cause.FORWARDED, now));
        return Moves.said(next, new TicketFact.Forwarded(t.id(), now, command.to()), command.note());
    }

    /** One person of a department reads for it. */
    static Decision.Done read(Ticket t, Actor actor, Instant now) {
        var unit = Rules.unit(actor);
        var read = t.readings().stream()
                .map(r -> r.department().equals(unit) && r.unread()
                        ? new Reading(r.department(), r.cause(), r.since(), now, Rules.staff(actor))
                        : r)
                .toList();
        return Moves.did(t.readBy(read), new TicketFact.MarkedRead(t.id(), now, unit));
    }

    /** A leader's word is for all who handle it, each time anew. */
    static Ticket instructed(Ticket t, Instant now) {
        return t.readBy(with(t.readings(), handling(t), Cause.INSTRUCTED, now));
    }

    /** What a leader said before the assignment, the department that now has it has not read. */
    static Ticket handed(Ticket t, Instant now) {
        if (t.readings().stream().noneMatch(r -> r.cause() == Cause.INSTRUCTED)) {
            return t;
        }
        var fresh = handling(t);
        t.readings().stream().filter(r -> r.cause() == Cause.INSTRUCTED).forEach(r -> fresh.remove(r.department()));
        return t.readBy(with(t.readings(), fresh, Cause.INSTRUCTED, now));
    }

    /** Those who have a part in it: 信访办 (监察室 where that one is complained of), the owner, those who lend a hand. */
    private static Set<DepartmentCode> handling(Ticket t) {
        var units = new LinkedHashSet<DepartmentCode>();
        units.add(t.againstPetitionOffice() ? Ticket.DISCIPLINE : Ticket.PETITION);
        t.owner().ifPresent(units::add);
        t.shares().stream().filter(Ticket.Share::active).map(Ticket.Share::department).forEach(units::add);
        return units;
    }

    private static List<Reading> with(List<Reading> before, Set<DepartmentCode> units, Cause cause, Instant now) {
        var all = new ArrayList<>(before);
        all.removeIf(r -> r.cause() == cause && units.contains(r.department()));
        units.forEach(u -> all.add(new Reading(u, cause, now, null, null)));
        return all;
    }
}
