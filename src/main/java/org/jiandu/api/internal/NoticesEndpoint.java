package org.jiandu.api.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jiandu.kernel.ItemRef;
import org.jiandu.rendition.Format;
import org.jiandu.rendition.Renditions;
import org.jiandu.rendition.Renditions.Rendition;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published notices for everybody's programs: open, without a token, and asked for again only where they changed. */
@RestController
@RequestMapping("/api/v1")
class NoticesEndpoint {
    private static final String NAME = "{slug:[a-z0-9][a-z0-9-]{0,39}}";
    private static final String NUMBER = "{item:[1-9]\\d{0,3}}";

    private final Renditions renditions;

    NoticesEndpoint(Renditions renditions) {
        this.renditions = renditions;
    }

    @GetMapping({"/notices", "/notices.json"})
    ResponseEntity<Object> all(@RequestHeader HttpHeaders asked) {
        return answer(Optional.of(renditions.list()), asked);
    }

    @GetMapping("/notices.atom")
    ResponseEntity<Object> feed(@RequestHeader HttpHeaders asked) {
        return answer(Optional.of(renditions.feed()), asked);
    }

    @GetMapping("/notices/" + NAME)
    ResponseEntity<Object> notice(@PathVariable String slug, @RequestHeader HttpHeaders asked) {
        return answer(renditions.notice(slug, Format.JSON), asked);
    }

    @GetMapping("/notices/" + NAME + ".{ending:pdf|csv|json|txt|atom}")
    ResponseEntity<Object> notice(@PathVariable String slug, @PathVariable String ending, @RequestHeader HttpHeaders asked) {
        return answer(Format.of(ending).flatMap(f -> renditions.notice(slug, f)), asked);
    }

    @GetMapping("/notices/" + NAME + "/items/" + NUMBER)
    ResponseEntity<Object> item(@PathVariable String slug, @PathVariable int item, @RequestHeader HttpHeaders asked) {
        return answer(renditions.item(new ItemRef(slug, item), Format.JSON), asked);
    }

    @GetMapping("/notices/" + NAME + "/items/" + NUMBER + ".{ending:pdf|csv|json|txt|atom}")
    ResponseEntity<Object> item(
            @PathVariable String slug, @PathVariable int item, @PathVariable String ending, @RequestHeader HttpHeaders asked) {
        return answer(Format.of(ending).flatMap(f -> renditions.item(new ItemRef(slug, item), f)), asked);
    }

    private static ResponseEntity<Object> answer(Optional<Rendition> found, HttpHeaders asked) {
        if (found.isEmpty()) {
            return Problem.NOT_FOUND.answer("");
        }
        var rendition = found.get();
        var parcel = rendition.parcel();
        boolean packed = parcel.packedFor(String.join(",", asked.getValuesAsList(HttpHeaders.ACCEPT_ENCODING)));
        var head = new HttpHeaders();
        head.setETag(parcel.tag(packed));
        head.setCacheControl(CacheControl.noCache().cachePublic());
        head.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (parcel.known(String.join(",", asked.getOrEmpty(HttpHeaders.IF_NONE_MATCH)))) {
            return ResponseEntity.status(304).headers(head).build();
        }
        head.set(HttpHeaders.CONTENT_TYPE, rendition.format().media());
        head.set("X-Content-Type-Options", "nosniff");
        head.set("Access-Control-Allow-Origin", "*");
        if (rendition.format() == Format.PDF || rendition.format() == Format.CSV) {
            head.setContentDisposition(ContentDisposition.attachment().filename(rendition.name(), StandardCharsets.UTF_8).build());
        }
        if (packed) {
            head.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return ResponseEntity.ok().headers(head).body(packed ? parcel.packed() : parcel.whole());
    }
}
