package org.jiandu.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * How somebody wants to read: language, 关怀版, light or dark. Kept in the cookie {@code look} of Vaadin pages, e.g.
 * {@code en.care.dark}; an address may say it too ({@code ?lang=en&care=1}).
 */
public record Look(Locale locale, boolean care, String ground) {

    public static Look of(HttpServletRequest request) {
        var kept = words(request.getCookies());
        var lang = asked(request, "lang")
                .or(() -> kept.stream().filter(w -> w.equals("en") || w.equals("zh")).findFirst())
                .orElseGet(() -> request.getHeader("Accept-Language") == null ? "zh" : request.getLocale().getLanguage());
        var care = asked(request, "care").map("1"::equals).orElse(kept.contains("care"));
        var ground = kept.stream().filter(w -> w.equals("dark") || w.equals("light")).findFirst().orElse("");
        return new Look(lang.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, care, ground);
    }

    /** Empty also where the request cannot be read, e.g. a form that was too long and now wants its error page. */
    private static Optional<String> asked(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    private static List<String> words(Cookie[] cookies) {
        return cookies == null
                ? List.of()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals("look"))
                        .flatMap(c -> Arrays.stream(c.getValue().split("\\.")))
                        .toList();
    }

    public boolean english() {
        return locale.equals(Locale.ENGLISH);
    }

    /** What the plain twin is asked with. */
    Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("lang", english() ? "en" : "zh");
        if (care) {
            all.put("care", "1");
        }
        return all;
    }

    void onto(Document document) {
        var html = document.select("html");
        html.attr("lang", english() ? "en" : "zh-CN");
        if (care) {
            html.attr("data-care", "");
        }
        if (!ground.isEmpty()) {
            html.attr("data-look", ground);
        }
    }
}
