package org.jiandu.ticket.internal;

import java.util.ArrayList;
import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Role;

/** Which stages wait for whom (待办). */
final class Todo {
    private Todo() {}

    /** Stage codes; never empty, so that it may be bound to an IN list. */
    static List<String> stages(Actor actor) {
        var stages = new ArrayList<String>();
        if (actor instanceof Actor.Staff staff) {
            if (staff.is(Role.REGISTRAR)) {
                stages.addAll(List.of("registered", "triaged", "supplement", "answered"));
            }
            if (staff.is(Role.DIRECTOR)) {
                stages.addAll(List.of("proposed", "review", "refusing", "redirecting", "invalidating"));
            }
            if (staff.is(Role.HEAD)) {
                stages.addAll(List.of("extending", "redirecting"));
            }
            if (staff.is(Role.HANDLER)) {
                stages.addAll(List.of("assigned", "investigating", "redirecting"));
            }
            if (staff.is(Role.LEADER) || staff.is(Role.PRESIDENT)) {
                stages.addAll(List.of("proposed", "review", "objecting"));
            }
            if (grants(actor)) {
                stages.add("extending");
            }
            if (staff.is(Role.DISCIPLINE)) {
                stages.addAll(List.of("sealed", "registered", "triaged", "supplement", "answered"));
            }
        }
        return stages.isEmpty() ? List.of("none") : stages;
    }

    /** Whether this person's yes extends a term; a head's only endorses it. */
    static boolean grants(Actor actor) {
        return actor instanceof Actor.Staff staff && (staff.is(Role.PRESIDENT) || staff.is(Role.DELEGATE));
    }

    /** Whose work this is: one's own and that of those one stands in for; never empty. */
    static List<String> people(Actor actor) {
        var people = new ArrayList<String>();
        if (actor instanceof Actor.Staff staff) {
            people.add(staff.id().value());
            staff.standsFor().forEach(s -> people.add(s.value()));
        }
        return people.isEmpty() ? List.of("nobody") : people;
    }

    static boolean knowsPeople(Actor actor) {
        return actor instanceof Actor.Staff staff && (staff.is(Role.REGISTRAR) || staff.is(Role.DIRECTOR));
    }
}
