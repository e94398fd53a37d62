package org.jiandu.plain;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * How somebody reads plain pages. There is no cookie, so the address says it and every link carries it on.
 *
 * @param said whether the address must say the language, because the browser would ask for another one
 * @param path the page itself, without what the address says beside it
 */
public record PlainLook(Locale locale, boolean said, boolean care, String path) {
    static PlainLook of(HttpServletRequest request, Locale locale) {
        boolean care = asked(request, "care").filter("1"::equals).isPresent();
        boolean asked = english(request.getHeader("Accept-Language") == null ? Locale.ROOT : request.getLocale());
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        return new PlainLook(locale, asked != english(locale), care, failed ? "/plain" : request.getRequestURI());
    }

    public boolean english() {
        return english(locale);
    }

    /** The same page or another one, read as this one is. */
    public String to(String address) {
        return with(address, said ? language(english()) : "", care);
    }

    public String inOtherLanguage() {
        return with(path, language(!english()), care);
    }

    public String inOtherSize() {
        return with(path, said ? language(english()) : "", !care);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static String language(boolean english) {
        return english ? "lang=en" : "lang=zh";
    }

    private static String with(String address, String language, boolean care) {
        var parts = new StringBuilder(address);
        add(parts, language);
        add(parts, care ? "care=1" : "");
        return parts.toString();
    }

    private static void add(StringBuilder address, String parameter) {
        if (!parameter.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(parameter);
        }
    }

    /** Empty also where a form was too long to be read and its error page is wanted. */
    private static Optional<String> asked(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }
}
