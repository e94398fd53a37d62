package org.jiandu.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;

/** Asks the plain page of an address as a browser would, inside this program; no room has to know the other. */
@Component
class PlainTwin {
    private final ObjectProvider<DispatcherServlet> plain;

    PlainTwin(ObjectProvider<DispatcherServlet> plain) {
        this.plain = plain;
    }

    /** @param status 200 and the page, or what the plain page said instead */
    record Page(int status, String html) {}

    Page of(HttpServletRequest request, HttpServletResponse response, String path) throws ServletException, IOException {
        var captured = new CapturedResponse(response);
        plain.getObject().service(new Asking(request, "/plain" + (path.equals("/") ? "" : path)), captured);
        return new Page(captured.getStatus(), captured.text());
    }

    /** The same request at the twin's address, with the reader's look as its parameters. */
    private static final class Asking extends HttpServletRequestWrapper {
        private final String path;
        private final Map<String, String[]> parameters;

        Asking(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
            this.parameters = new HashMap<>(request.getParameterMap());
            Look.of(request).parameters().forEach((name, value) -> parameters.put(name, new String[] {value}));
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
