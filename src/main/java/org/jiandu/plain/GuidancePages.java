package org.jiandu.plain;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiandu.pages.Pages;
import org.jiandu.pages.Pages.Page;
import org.jiandu.pages.Pages.Version;
import org.jiandu.pages.Wording;
import org.jiandu.pages.Wording.Said;
import org.jiandu.paper.Binder;
import org.jiandu.paper.Press;
import org.jiandu.paper.Sheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The court's guidance: where to go, reception days, forms, about, privacy, accessibility; and every version of each. */
@Controller
class GuidancePages {
    private static final int KEPT = 16;

    private final Pages pages;
    private final Press press;
    /** The forms of now in both languages; a sheet that changes is another one. */
    private final Map<Sheet, byte[]> printed = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sheet, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    GuidancePages(Pages pages, Press press) {
        this.pages = pages;
        this.press = press;
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

    @GetMapping("/plain/forms/{name:[a-z-]+}.pdf")
    ResponseEntity<byte[]> file(
            @PathVariable String name, Locale locale, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var page = found("form-" + name);
        var sheet = FormSheet.of(GuidancePage.of(page, page.version(), english(locale)), frame);
        var bytes = printed.computeIfAbsent(sheet, s -> press.pdf(Binder.of(s, page.version().at())));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(sheet.title() + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString())
                .body(bytes);
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
