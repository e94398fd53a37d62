package org.jiandu.kernel;

import java.util.Set;

/** Whoever asks or acts; every read and every command names one. */
public sealed interface Actor {

    /** A citizen (信访人) who showed number and code of exactly this ticket. */
    record Citizen(TicketId ticket) implements Actor {}

    /** A visitor who showed nothing: may read what is public and hand something in. */
    record Visitor() implements Actor {}

    /**
     * A signed-in member of staff.
     *
     * @param roles what this person may do today, stand-ins included; may be empty
     */
    record Staff(StaffId id, DepartmentCode department, Set<Role> roles) implements Actor {
        public Staff {
            roles = Set.copyOf(roles);
        }

        public boolean is(Role role) {
            return roles.contains(role);
        }
    }

    /** The portal itself, at a time or as a consequence. */
    record Automatic(String part) implements Actor {}
}
