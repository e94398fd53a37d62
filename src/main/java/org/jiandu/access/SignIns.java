package org.jiandu.access;

import java.time.Duration;
import org.jiandu.access.StaffRoll.Member;

/** The one check of a member of staff's login and password. */
public interface SignIns {

    /**
     * Takes the same time and gives the same answer for an unknown login, a wrong password and a suspended member.
     *
     * @param clientAddress only kept in memory, to let the waiting time grow for this login from there
     */
    Answer signIn(String login, String password, String clientAddress);

    /** Whether a session that began with this stamp may go on: same roles, same password, not suspended. */
    boolean stillGood(String login, long stamp);

    sealed interface Answer {
        /** @param stamp to be asked again with {@link SignIns#stillGood} */
        record Welcome(Member member, long stamp) implements Answer {}

        record Wrong() implements Answer {}

        /** @param left how long until the next try is looked at */
        record Wait(Duration left) implements Answer {}
    }
}
