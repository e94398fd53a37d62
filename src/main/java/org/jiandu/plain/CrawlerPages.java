package org.jiandu.plain;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import org.jiandu.court.Court;
import org.jiandu.rendition.Format;
import org.jiandu.rendition.Renditions;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a search engine asks for first. Matters of people and the office are not for it. */
@RestController
class CrawlerPages {
    private final Court court;
    private final Renditions renditions;

    CrawlerPages(Court court, Renditions renditions) {
        this.court = court;
        this.renditions = renditions;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .cacheControl(CacheControl.noCache())
                .body("""
                        User-agent: *
                        Disallow: /office
                        Disallow: /oversight
                        Disallow: /follow
                        Disallow: /plain/follow
                        Disallow: /api/v1/tickets
                        Allow: /

                        Sitemap: %s/sitemap.xml
                        """.formatted(base(request)).getBytes(UTF_8));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request, @RequestHeader(name = "If-None-Match", defaultValue = "") String known) {
        var parcel = renditions.sitemap(base(request)).parcel();
        var answer = parcel.known(known) ? ResponseEntity.status(304) : ResponseEntity.ok();
        return answer.eTag(parcel.tag(false))
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType(Format.XML.media()))
                .body(parcel.known(known) ? null : parcel.whole());
    }

    /** Where the court has not said its address, the one it was asked at: it goes back to whoever asked, and is kept by nobody. */
    private String base(HttpServletRequest request) {
        var set = court.settings().publicUrl();
        return set.isEmpty() ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() : set;
    }
}
