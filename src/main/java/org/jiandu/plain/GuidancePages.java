package org.jiandu.plain;

import java.util.List;
import java.util.Locale;
import org.jiandu.pages.Pages;
import org.jiandu.pages.Pages.Page;
import org.jiandu.pages.Pages.Version;
import org.jiandu.pages.Wording;
import org.jiandu.pages.Wording.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The court's guidance: where to go, reception days, forms, about, privacy, accessibility; and every version of each. */
@Controller
class GuidancePages {
    private final Pages pages;

    GuidancePages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping({
        "/plain/{slug:guide}", "/plain/{slug:reception}", "/plain/{slug:forms}", "/plain/{slug:about}", "/plain/{slug:privacy}",
        "/plain/{slug:accessibility}"
    })
    String page(@PathVariable String slug, Model model, Locale locale) {
        var page = found(slug);
        model.addAttribute("shown", GuidancePage.of(page, page.version(), english(locale)));
        return "plain/guidance";
    }

    @GetMapping("/plain/forms/{name:[a-z-]+}")
    String form(@PathVariable String name, Model model, Locale locale) {
        return page("form-" + name, model, locale);
    }

    @GetMapping("/plain/versions/{slug}")
    String versions(@PathVariable String slug, Model model, Locale locale) {
        var page = found(slug);
        model.addAttribute("shown", GuidancePage.of(page, page.version(), english(locale)));
        model.addAttribute("versions", pages.versions(slug));
        return "plain/versions";
    }

    @GetMapping("/plain/versions/{slug}/{number}")
    String version(@PathVariable String slug, @PathVariable String number, Model model, Locale locale) {
        var page = found(slug);
        var versions = pages.versions(slug);
        var version = versions.stream()
                .filter(v -> Integer.toString(v.number()).equals(number))
                .findFirst()
                .orElseThrow(GuidancePages::missing);
        var before = before(versions, version);
        model.addAttribute("shown", GuidancePage.of(page, version, english(locale)));
        model.addAttribute("difference", version.wording().since(before).near(2));
        model.addAttribute("englishDifference", version.wording().englishSince(before).near(2));
        return "plain/version";
    }

    private static Wording before(List<Version> versions, Version version) {
        return versions.stream()
                .filter(v -> v.number() == version.number() - 1)
                .findFirst()
                .map(Version::wording)
                .orElse(new Wording(Said.NOTHING, Said.NOTHING));
    }

    private Page found(String slug) {
        return pages.find(slug).orElseThrow(GuidancePages::missing);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
