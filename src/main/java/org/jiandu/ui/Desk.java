package org.jiandu.ui;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/**
 * Who is signed in at this desk.
 *
 * @param stamp grows with roles, password and suspension; see {@code SignIns.stillGood}
 * @param since when they signed in; eight hours later they do it again
 */
record Desk(String login, long stamp, Instant since) implements Principal, Serializable {
    @Override
    public String getName() {
        return login;
    }
}
