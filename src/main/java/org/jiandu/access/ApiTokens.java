package org.jiandu.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;

/** Tokens by which a program acts as one person in one role; the token itself is shown once and never kept. */
public interface ApiTokens {
    /** Longest life of a token, in days. */
    int MOST_DAYS = 400;

    Issued issue(String login, Role role, int days, Actor by);

    /** Who holds it now, with that one role as long as the person still has it; empty where it is none, over or taken back. */
    Optional<Holder> holder(String token);

    List<Kept> of(String login);

    /** @return whether there was one to take back */
    boolean revoke(String id, Actor by);

    /** @param actor never with more than the one role */
    record Holder(String tokenId, Actor.Staff actor) {}

    record Kept(String id, Role role, Instant createdAt, Instant expiresAt, boolean revoked) {}

    sealed interface Issued {
        /** @param token shown once */
        record Done(String id, String token, Instant expiresAt) implements Issued {}

        record Refused(List<Refusal> reasons) implements Issued {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }
}
