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
     * @param standsFor colleagues who are away and whom this person stands in for today (代理); usually empty
     */
    record Staff(StaffId id, DepartmentCode department, Set<Role> roles, Set<StaffId> standsFor) implements Actor {
        public Staff {
            roles = Set.copyOf(roles);
            standsFor = Set.copyOf(standsFor);
        }

        public Staff(StaffId id, DepartmentCode department, Set<Role> roles) {
            this(id, department, roles, Set.of());
        }

        /** Whether what is bound to {@code person} may be done by this person: it is theirs, or they stand in. */
        public boolean acts(StaffId person) {
            return id.equals(person) || standsFor.contains(person);
        }

        public boolean is(Role role) {
            return roles.contains(role);
        }
    }

    /** The portal itself, at a time or as a consequence. */
    record Automatic(String part) implements Actor {}
}
