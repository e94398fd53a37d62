package org.jiandu.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * How somebody reads plain pages. There is no cookie, so the address says it and every link carries it on.
 *
 * @param path the page itself, without what the address says beside it
 */
record PlainLook(Locale locale, boolean care, String path) {
    static PlainLook of(HttpServletRequest request, Locale locale) {
        return new PlainLook(locale, "1".equals(request.getParameter("care")), request.getRequestURI());
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    /** The same page or another one, read as this one is. */
    public String to(String address) {
        return with(address, english(), care);
    }

    public String inOtherLanguage() {
        return with(path, !english(), care);
    }

    public String inOtherSize() {
        return with(path, english(), !care);
    }

    private static String with(String address, boolean english, boolean care) {
        var parts = new StringBuilder(address);
        add(parts, english ? "lang=en" : "");
        add(parts, care ? "care=1" : "");
        return parts.toString();
    }

    private static void add(StringBuilder address, String parameter) {
        if (!parameter.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(parameter);
        }
    }
}
