package org.jiandu.access.internal;

import java.util.Locale;
import org.jiandu.access.PasswordRules;
import org.jiandu.access.SignIns;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The desk at which login and password are looked at: one slow hash for every try that is looked at. */
@Service
class SignInDesk implements SignIns {
    private static final int LOGIN_MOST = 40;

    private final JdbcStaff rows;
    private final PasswordEncoder encoder;
    private final Patience patience;
    private final String nobody;

    SignInDesk(JdbcStaff rows, PasswordEncoder encoder, Patience patience) {
        this.rows = rows;
        this.encoder = encoder;
        this.patience = patience;
        this.nobody = encoder.encode("nobody has this password");
    }

    @Override
    public Answer signIn(String login, String password, String clientAddress) {
        var name = login.strip().toLowerCase(Locale.ROOT);
        if (name.length() > LOGIN_MOST || password.length() > 4 * PasswordRules.MOST) {
            return new Answer.Wrong();
        }
        var left = patience.left(name, clientAddress);
        if (!left.isZero()) {
            return new Answer.Wait(left);
        }
        var found = rows.byLogin(name);
        var hash = found.map(JdbcStaff.Kept::hash).orElse(nobody);
        boolean right = encoder.matches(PasswordRules.normalised(password), hash);
        if (found.isEmpty() || !right || found.get().member().suspended()) {
            patience.failed(name, clientAddress);
            return new Answer.Wrong();
        }
        patience.succeeded(name, clientAddress);
        return new Answer.Welcome(found.get().member(), found.get().stamp());
    }

    @Override
    public boolean stillGood(String login, long stamp) {
        return rows.stamp(login).filter(now -> now == stamp).isPresent();
    }
}
