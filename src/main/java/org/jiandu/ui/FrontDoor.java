package org.jiandu.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Stands before Vaadin: the first answer on a citizen's address is the plain page inside Vaadin's index page and makes no
 * session; an address nobody has is a true 404; when too many citizens are in, newcomers get the plain twin.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class FrontDoor extends OncePerRequestFilter {
    private static final Set<String> NOT_VAADIN = Set.of(
            "/plain", "/api", "/VAADIN", "/actuator", "/styles", "/scripts", "/images", "/evidence", "/office/file", StartPage.PATH, "/error",
            "/logout", "/login");

    private static final Set<String> CITIZEN = Set.of(
            "/", "/feedback", "/follow", "/help", "/promises", "/board", "/guide", "/reception", "/forms", "/about", "/privacy", "/accessibility");

    private static final Set<String> BELOW = Set.of("/n/", "/forms/", "/versions/");

    /** The lasting address of a measure leads on to its item's page, before Vaadin. */
    private static final Pattern MEASURE = Pattern.compile("/n/[^/]+/[^/]+/[^/]+/[^/]+");

    private final Crowd crowd;
    private final FirstPaint firstPaint;

    FrontDoor(Crowd crowd, FirstPaint firstPaint) {
        this.crowd = crowd;
        this.firstPaint = firstPaint;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        boolean newcomer = request.getSession(false) == null;
        boolean page = "GET".equals(request.getMethod()) && request.getParameter("v-r") == null;
        if (path.startsWith("/VAADIN/") && !path.startsWith("/VAADIN/build/") && newcomer) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (page && vaadin(path) && route(request, path).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (newcomer && initialises(request) && crowd.full() && !office(request)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (newcomer && page && citizen(path)) {
            greet(request, response, chain, path);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void greet(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
            throws ServletException, IOException {
        if (crowd.full()) {
            response.setHeader("Retry-After", "120");
            toTwin(request, response, path);
            return;
        }
        if (!firstPaint.answer(request, response, path)) {
            chain.doFilter(request, response);
        }
    }

    /** With what the address said, and in the language and size the reader chose: the twin has no cookie to read it from. */
    private static void toTwin(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        var twin = UriComponentsBuilder.fromPath(request.getContextPath() + "/plain" + (path.equals("/") ? "" : path))
                .query(request.getQueryString());
        Look.of(request).parameters().forEach((name, value) -> twin.replaceQueryParam(name, value));
        response.sendRedirect(twin.build().toUriString());
    }

    private static boolean initialises(HttpServletRequest request) {
        var query = request.getQueryString(); // never the body: a form too long would be refused before its own page could say so
        return query != null && List.of(query.split("&")).contains("v-r=init");
    }

    private static boolean office(HttpServletRequest request) {
        var location = request.getParameter("location");
        return location != null && Crowd.staff(location);
    }

    static boolean citizen(String path) {
        return CITIZEN.contains(path) || (BELOW.stream().anyMatch(path::startsWith) && !MEASURE.matcher(path).matches());
    }

    private static boolean vaadin(String path) {
        return path.indexOf('.') < 0
                && !path.equals(SecurityChains.SIGN_IN)
                && !MEASURE.matcher(path).matches()
                && NOT_VAADIN.stream().noneMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    }

    private static Optional<?> route(HttpServletRequest request, String path) {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(request.getServletContext()));
        return RouteConfiguration.forRegistry(registry).getRoute(path.substring(1));
    }
}
