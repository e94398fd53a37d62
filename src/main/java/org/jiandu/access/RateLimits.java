package org.jiandu.access;

import org.jiandu.kernel.Refusal;

/** How often something may be done from one address and from all together; kept in memory only. */
public interface RateLimits {

    /** False: too often for now; say {@link #refusal} and keep what was typed. */
    boolean tryTake(Kind kind, String clientAddress);

    /** Gives one back that turned out harmless, so that only failures count, e.g. a right receipt code. */
    void giveBack(Kind kind, String clientAddress);

    static Refusal refusal(Kind kind) {
        return switch (kind) {
            case SUBMIT -> Refusal.of("access.refused.rate.submit");
            case FOLLOW -> Refusal.of("access.refused.rate.follow");
            case SIGN_IN -> Refusal.of("access.refused.rate.signIn");
        };
    }

    enum Kind {
        /** Handing in a feedback form. */
        SUBMIT,
        /** Asking with number and receipt code. */
        FOLLOW,
        /** Staff signing in. */
        SIGN_IN
    }
}
