package org.jiandu.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** The members of staff: who may sign in, as what. Every change leaves an entry in the trail. */
public interface StaffRoll {

    List<Member> all();

    Optional<Member> find(StaffId id);

    Optional<Member> byLogin(String login);

    /** The actor a signed-in login is today (roles as they stand), or empty when suspended or unknown. */
    Optional<Actor.Staff> actor(String login);

    /** Everybody as {@link #actor} has them today, read at once; those suspended are left out. */
    List<Present> present();

    record Present(Member member, Actor.Staff actor) {}

    StaffOutcome admit(String login, String name, DepartmentCode department, Set<Role> roles, Actor by);

    StaffOutcome change(StaffId id, DepartmentCode department, Set<Role> roles, Actor by);

    /** A new one-time password that must be changed at the next sign-in. */
    StaffOutcome reset(StaffId id, Actor by);

    StaffOutcome suspend(StaffId id, Actor by);

    StaffOutcome restore(StaffId id, Actor by);

    /** Away, and who stands in meanwhile (代理). */
    StaffOutcome leave(StaffId id, Leave leave, Actor by);

    /** As {@link #leave(StaffId, Leave, Actor)} with nobody standing in; null clears it. */
    default StaffOutcome leave(StaffId id, @Nullable LocalDate from, @Nullable LocalDate to, Actor by) {
        return leave(id, new Leave(from, to, null), by);
    }

    /**
     * @param from first day away, and {@code to} the last, both included; both null: not away
     * @param standIn who has this person's roles meanwhile, or null
     */
    record Leave(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable StaffId standIn) {}

    /** The member's own: the current password is asked again. */
    StaffOutcome changePassword(String login, String current, String wanted);

    /** @param mustChangePassword signed in with a one-time password; nothing else is open before it is changed */
    record Member(
            StaffId id, String login, String name, DepartmentCode department, Set<Role> roles, boolean suspended,
            boolean mustChangePassword, @Nullable LocalDate leaveFrom, @Nullable LocalDate leaveTo,
            @Nullable StaffId standIn) {
        public Member {
            roles = Set.copyOf(roles);
        }

        public boolean away(LocalDate day) {
            return leaveFrom != null && leaveTo != null && !day.isBefore(leaveFrom) && !day.isAfter(leaveTo);
        }
    }

    sealed interface StaffOutcome {
        /** @param oneTimePassword shown once, where the act made one; empty otherwise */
        record Done(Member member, String oneTimePassword) implements StaffOutcome {}

        record Refused(List<Refusal> reasons) implements StaffOutcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }
}
