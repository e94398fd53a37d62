package org.jiandu.calendar;

import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;

/** How a year comes into the calendar: one person proposes it with its paper, another adopts it or sends it back. */
public interface Revisions {

    static boolean mayPropose(Actor.Staff staff) {
        return staff.is(Role.DIRECTOR) || staff.is(Role.ADMINISTRATOR);
    }

    static boolean mayDecide(Actor.Staff staff) {
        return staff.is(Role.LEADER) || staff.is(Role.PRESIDENT) || staff.is(Role.ADMINISTRATOR);
    }

    /** By 主任 or 系统管理员. The same paper twice changes nothing; a corrected one is a revision. */
    Outcome propose(Typing typed, Actor actor);

    /** By 院领导, 院长 or 系统管理员, never who proposed it. From then on every clock starts with it. */
    Outcome adopt(int number, Actor actor);

    /** By the same, with a reason. */
    Outcome sendBack(int number, String reason, Actor actor);

    /** By who proposed it. */
    Outcome withdraw(int number, Actor actor);

    /** Newest first. */
    List<Revision> all();

    Optional<Revision> find(int number);

    /** The arrangement of a year as it is in force, with its paper; empty where it is 未发布. */
    Optional<Paper> paper(int year);

    /** What a proposal would change as the calendar stands now; empty for one that is decided. */
    Optional<Change> change(int number);

    /** For {@code deadline} alone: every open clock was looked at. In a transaction. */
    void done(int number, int moved, String movedSha256);

    /** What came of an act. */
    sealed interface Outcome {
        record Done(Revision revision) implements Outcome {}

        /** It stands like that already. */
        record Unchanged(int year) implements Outcome {}

        record Refused(List<Refusal> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }
}
