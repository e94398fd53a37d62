package org.jiandu.access.internal;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.access.StaffRoll.Leave;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.trail.Entry;
import org.jiandu.vault.Content;

/** What the trail is told about staff and departments; names, logins and ids only as commitments. */
final class StaffEntries {
    private StaffEntries() {}

    static Entry admitted(Member member, Instant at, Actor by) {
        return plain(member.id(), "staff_admitted", at, by)
                .with("department", member.department().value())
                .with("roles", joined(member.roles()))
                .committing("login", Content.STAFF, member.login())
                .committing("name", Content.STAFF, member.name());
    }

    static Entry changed(StaffId id, DepartmentCode department, Set<Role> roles, Instant at, Actor by) {
        return plain(id, "staff_changed", at, by)
                .with("department", department.value())
                .with("roles", joined(roles));
    }

    static Entry leave(StaffId id, Leave leave, Instant at, Actor by) {
        var from = leave.from();
        var to = leave.to();
        var entry = plain(id, from == null ? "leave_cleared" : "leave_set", at, by);
        if (from == null || to == null) {
            return entry;
        }
        var dated = entry.with("from", from.toString()).with("to", to.toString());
        var standIn = leave.standIn();
        return standIn == null ? dated : dated.committing("stand_in", Content.STAFF, standIn.value());
    }

    static Entry ownPassword(StaffId id, Instant at) {
        return Entry.of(id.value(), at, Entry.By.STAFF, "password_changed").committing("staff", Content.STAFF, id.value());
    }

    static Entry plain(StaffId id, String act, Instant at, Actor by) {
        return about(id.value(), act, at, by);
    }

    static Entry about(String subject, String act, Instant at, Actor by) {
        var entry = Entry.of(subject, at, by instanceof Actor.Staff ? Entry.By.STAFF : Entry.By.SYSTEM, act);
        return by instanceof Actor.Staff staff
                ? entry.committing("staff", Content.STAFF, staff.id().value())
                : entry;
    }

    private static String joined(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining("+"));
    }
}
