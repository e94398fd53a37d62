package org.jiandu.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;

/** Asks the plain page of an address as a browser would, inside this program; no room has to know the other. */
@Component
public class PlainTwin {
    private final ObjectProvider<DispatcherServlet> plain;

    PlainTwin(ObjectProvider<DispatcherServlet> plain) {
        this.plain = plain;
    }

    /** A page to be read; what was withdrawn says so where it stood. */
    private static final Set<Integer> READ = Set.of(HttpServletResponse.SC_OK, HttpServletResponse.SC_GONE);

    /** @param status 200 and the page, or what the plain page said instead */
    record Page(int status, String html) {}

    /** @param html what stands in the page's {@code main}, with the addresses of the pages with script */
    public record Part(String title, String classes, String html) {}

    /** The heart of the twin of the page that is asked for now; empty where there is no such page. */
    public Optional<Part> main(String path, Map<String, List<String>> asked) {
        var request = VaadinServletRequest.getCurrent();
        var response = VaadinServletResponse.getCurrent();
        if (request == null || response == null || plain.getObject().getServletConfig() == null) {
            return Optional.empty(); // no request of a browser, or no web server under it
        }
        try {
            var page = of(request.getHttpServletRequest(), response.getHttpServletResponse(), path, asked);
            var document = Jsoup.parse(page.html());
            document.outputSettings().prettyPrint(false);
            var main = READ.contains(page.status()) ? document.selectFirst("main") : null;
            return Optional.ofNullable(main)
                    .map(PlainTwin::atHome)
                    .map(m -> new Part(document.title(), m.className(), m.html()));
        } catch (ServletException | IOException e) {
            throw new IllegalStateException("the plain page of " + path + " could not be written", e);
        }
    }

    /** The same links, to the pages with script. */
    static Element atHome(Element part) {
        part.select("a[href^=/plain]:not([download])").forEach(a -> a.attr("href", home(a.attr("href"))));
        part.select("form[method=get][action^=/plain]").forEach(f -> f.attr("action", home(f.attr("action"))));
        return part;
    }

    private static String home(String plain) {
        var rest = plain.substring("/plain".length());
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    Page of(HttpServletRequest request, HttpServletResponse response, String path) throws ServletException, IOException {
        return of(request, response, path, Map.of());
    }

    private Page of(HttpServletRequest request, HttpServletResponse response, String path, Map<String, List<String>> asked)
            throws ServletException, IOException {
        var captured = new CapturedResponse(response);
        var asking = new Asking(request, "/plain" + (path.equals("/") ? "" : path));
        asked.forEach((name, values) -> asking.parameters.putIfAbsent(name, values.toArray(new String[0])));
        plain.getObject().service(asking, captured);
        return new Page(captured.getStatus(), captured.text());
    }

    /** The same request at the twin's address, with the reader's look as its parameters. */
    private static final class Asking extends HttpServletRequestWrapper {
        private static final Set<String> UNASKED = Set.of("if-none-match", "if-modified-since", "accept-encoding", "range");
        private final String path;
        private final Map<String, String[]> parameters;
        private final Map<String, Object> attributes = new HashMap<>();

        Asking(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
            this.parameters = new HashMap<>(request.getParameterMap());
            Look.of(request).parameters().forEach((name, value) -> parameters.put(name, new String[] {value}));
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            var own = attributes.get(name);
            return own == null ? super.getAttribute(name) : own;
        }

        /** Leaves the outer request as it was. */
        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }

        /** The page is wanted whole and as it is. */
        @Override
        public @Nullable String getHeader(String name) {
            return UNASKED.contains(name.toLowerCase(Locale.ROOT)) ? null : super.getHeader(name);
        }

        @Override
        public String getRequestURI() {
            return getContextPath() + path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = parameters.get(name);
            return values == null ? null : Arrays.copyOf(values, values.length);
        }
    }
}
