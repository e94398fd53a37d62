package org.jiandu.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jiandu.access.SignIns;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session of staff whose roles or password changed, who was suspended, or who signed in eight hours ago. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class SessionGuard extends OncePerRequestFilter {
    private static final Duration LONGEST = Duration.ofHours(8);
    /** How long an answer about a session is believed, so that a busy page does not ask the database each time. */
    private static final Duration BELIEVED = Duration.ofSeconds(3);

    private static final String ASKED = "jiandu.asked";

    private final SignIns signIns;
    private final Clock clock;

    SessionGuard(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && !good(session)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean good(HttpSession session) {
        var context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (!(context instanceof SecurityContext known)
                || known.getAuthentication() == null
                || !(known.getAuthentication().getPrincipal() instanceof Desk desk)) {
            return true;
        }
        var now = clock.instant();
        if (now.isAfter(desk.since().plus(LONGEST))) {
            return false;
        }
        if (session.getAttribute(ASKED) instanceof Long asked
                && now.toEpochMilli() - asked < BELIEVED.toMillis()) {
            return true;
        }
        boolean good = signIns.stillGood(desk.login(), desk.stamp());
        session.setAttribute(ASKED, now.toEpochMilli());
        return good;
    }
}
