package org.jiandu.notice;

import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.StaffId;
import org.jiandu.notice.Editions.Outcome;

/** Taking a published notice back: one asks for it, another does it. */
public interface Withdrawals {

    /** @param reason the public will read it */
    Outcome ask(String slug, String reason, Actor actor);

    /** By a second person. */
    Outcome withdraw(String slug, Actor actor);

    /** What waits for a second person. */
    List<Withdrawal> asked(Actor actor);

    record Withdrawal(String slug, String reason, StaffId by) {}
}
