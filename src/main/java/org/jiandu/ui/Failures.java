package org.jiandu.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * What nobody caught ends here: logged whole under a reference, told to the reader in a sentence with that reference.
 * Where the database is away the page asks nothing of it, and says when to come back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class Failures extends OncePerRequestFilter {
    /** Under which the error page finds the reference. */
    static final String REFERENCE = "jiandu.reference";

    static final int AGAIN_SECONDS = 60;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ITemplateEngine pages;

    Failures(ITemplateEngine pages) {
        this.pages = pages;
    }

    /** The error page itself may fail, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException tooLong) {
            throw tooLong; // answered by its own status
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            failed(request, response, e);
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, Exception e) throws IOException {
        var reference = reference();
        boolean away = databaseAway(e);
        if (away) {
            LOG.error("{}: {} {}: the database cannot be reached: {}", reference, request.getMethod(), request.getRequestURI(), e.getMessage());
        } else {
            LOG.error("{}: {} {}", reference, request.getMethod(), request.getRequestURI(), e);
        }
        request.setAttribute(REFERENCE, reference);
        if (away) {
            page(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "away");
        } else if (request.getDispatcherType() == DispatcherType.ERROR) {
            page(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "500");
        } else {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, int status, String kind) throws IOException {
        var look = Look.of(request);
        response.reset();
        response.setStatus(status);
        if (kind.equals("away")) {
            response.setIntHeader("Retry-After", AGAIN_SECONDS);
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setContentType("text/html;charset=utf-8");
        Map<String, Object> said = Map.of("kind", kind, "look", look, "reference", String.valueOf(request.getAttribute(REFERENCE)));
        response.getWriter().write(pages.process("plain/failure", new Context(look.locale(), said)));
        response.flushBuffer();
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    static boolean databaseAway(Throwable e) {
        return Stream.<Throwable>iterate(e, c -> c != null, Throwable::getCause)
                .limit(20)
                .anyMatch(c -> c instanceof CannotGetJdbcConnectionException
                        || c instanceof CannotCreateTransactionException
                        || c instanceof SQLTransientConnectionException
                        || c instanceof SQLNonTransientConnectionException
                        || c instanceof SQLRecoverableException);
    }

    /** Short enough to be read out on the telephone. */
    static String reference() {
        var random = new byte[4];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
