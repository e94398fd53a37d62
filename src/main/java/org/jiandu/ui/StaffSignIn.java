package org.jiandu.ui;

import java.time.Clock;
import java.time.Duration;
import org.jiandu.access.RateLimits;
import org.jiandu.access.SignIns;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.kernel.Refusal;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets staff in by {@link SignIns}; what it says no to carries its sentence. */
@Component
class StaffSignIn implements AuthenticationProvider {
    private final SignIns signIns;
    private final RateLimits limits;
    private final Clock clock;

    StaffSignIn(SignIns signIns, RateLimits limits, Clock clock) {
        this.signIns = signIns;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (!limits.tryTake(RateLimits.Kind.SIGN_IN, address)) {
            throw new No(RateLimits.refusal(RateLimits.Kind.SIGN_IN));
        }
        var password = asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        return switch (signIns.signIn(asked.getName(), password, address)) {
            case SignIns.Answer.Wrong _ -> throw new No(Refusal.of("ui.signIn.wrong"));
            case SignIns.Answer.Wait(var left) -> throw new No(Refusal.of("access.refused.wait", seconds(left)));
            case SignIns.Answer.Welcome(var member, var stamp) -> {
                limits.giveBack(RateLimits.Kind.SIGN_IN, address);
                yield welcome(member, stamp);
            }
        };
    }

    private Authentication welcome(Member member, long stamp) {
        var roles = member.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                new Desk(member.login(), stamp, clock.instant()), null, roles);
    }

    private static long seconds(Duration left) {
        return Math.max(1, left.toSeconds());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** An expected no, in the only form Spring Security takes it. */
    static final class No extends AuthenticationException {
        private static final long serialVersionUID = 1;
        private final transient Refusal refusal;

        No(Refusal refusal) {
            super(refusal.key());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
