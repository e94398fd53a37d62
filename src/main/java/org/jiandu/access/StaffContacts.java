package org.jiandu.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Where a member of staff is reached; everybody sets their own and nobody another's. The trail knows of it, not the address. */
public interface StaffContacts {

    /** What was set, or {@link Contact#NONE}. */
    Contact of(StaffId id);

    /** @param email empty for none */
    List<Refusal> change(String email, Digest digest, Actor.Staff self);

    /** A new secret for the calendar feed, shown once; the one before ends with it. */
    String renewFeed(Actor.Staff self);

    /** @return whether there was a feed to take back */
    boolean revokeFeed(Actor.Staff self);

    /** Whose feed it is, as {@link StaffRoll#actor} has them today; empty for unknown, taken back and suspended alike. */
    Optional<Actor.Staff> byFeed(String token);

    /** Whether the list of the day is wanted by mail. */
    enum Digest {
        DAILY,
        NEVER
    }

    /**
     * @param email empty where none is set
     * @param feedSince when the calendar address was made, or null where there is none
     */
    record Contact(String email, Digest digest, @Nullable Instant feedSince) {
        public static final Contact NONE = new Contact("", Digest.DAILY, null);

        public Optional<Instant> feed() {
            return Optional.ofNullable(feedSince);
        }

        public boolean daily() {
            return !email.isEmpty() && digest == Digest.DAILY;
        }
    }
}
