package org.jiandu.ui.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiandu.access.Departments;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.kernel.Role;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Outcome;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.TicketLine;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.Tickets;
import org.jiandu.ui.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose work goes to whom; each ticket by its own command, with its own guards and trail. */
@Component
class HandoverModel {
    private final Tickets tickets;
    private final StaffRoll staff;
    private final Departments departments;
    private final SignedIn signedIn;

    HandoverModel(Tickets tickets, StaffRoll staff, Departments departments, SignedIn signedIn) {
        this.tickets = tickets;
        this.staff = staff;
        this.departments = departments;
        this.signedIn = signedIn;
    }

    /** @param refused numbers that stayed, because the colleague may not take them */
    record Result(int done, List<String> refused) {}

    List<Member> handlers() {
        return staff.all().stream().filter(m -> m.roles().contains(Role.HANDLER)).toList();
    }

    List<Member> colleagues(Member leaving) {
        return handlers().stream()
                .filter(m -> !m.suspended() && !m.id().equals(leaving.id()))
                .filter(m -> m.department().equals(leaving.department()))
                .toList();
    }

    String unit(Member member, Locale locale) {
        return departments.name(member.department(), locale);
    }

    List<TicketLine> open(Member leaving) {
        var all = new ArrayList<TicketLine>();
        @Nullable String after = null;
        do {
            var page = tickets.list(new TicketQuery(TicketQuery.View.OPEN, "", after, 200), signedIn.actor());
            page.rows().stream()
                    .filter(l -> l.ticket().stage() instanceof Stage.Investigating(var _, var _, var handler)
                            && handler.equals(leaving.id()))
                    .forEach(all::add);
            after = page.following().orElse(null);
        } while (after != null);
        return all;
    }

    Result handOver(Member leaving, Member colleague) {
        var to = staff.actor(colleague.login());
        int done = 0;
        var refused = new ArrayList<String>();
        for (var line : open(leaving)) {
            var ticket = line.ticket();
            boolean went = to.isPresent()
                    && tickets.handle(ticket.id(), ticket.version(), new Command.HandOver(to.get()), signedIn.actor())
                            instanceof Outcome.Done;
            done += went ? 1 : 0;
            if (!went) {
                refused.add(ticket.number().value());
            }
        }
        return new Result(done, refused);
    }
}
