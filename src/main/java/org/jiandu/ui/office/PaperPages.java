package org.jiandu.ui.office;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiandu.correspondence.Papers;
import org.jiandu.kernel.TicketId;
import org.jiandu.paper.Binder;
import org.jiandu.paper.Press;
import org.jiandu.ui.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The papers of a ticket as files; what the reader may not know of is not found, like what is not there. */
@RestController
class PaperPages {
    private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final int MOST = 200;

    private final Papers papers;
    private final Press press;
    private final SignedIn signedIn;

    PaperPages(Papers papers, Press press, SignedIn signedIn) {
        this.papers = papers;
        this.press = press;
        this.signedIn = signedIn;
    }

    /** The form, or with {@code letter} the paper as it was issued; {@code file} is the whole file (全卷). */
    @GetMapping("/office/paper/{ticket}/{code}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String ticket, @PathVariable String code, @RequestParam(required = false) String letter) {
        return file(binder(ticket, code, Optional.ofNullable(letter)));
    }

    @GetMapping("/office/paper/{ticket}/{code}.html")
    ResponseEntity<byte[]> html(
            @PathVariable String ticket, @PathVariable String code, @RequestParam(required = false) String letter) {
        return binder(ticket, code, Optional.ofNullable(letter))
                .map(b -> kept(ResponseEntity.ok())
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .header("Content-Security-Policy", POLICY)
                        .body(press.html(b).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(value = "/office/papers.pdf", params = "ids")
    ResponseEntity<byte[]> together(@RequestParam String ids, @RequestParam String code) {
        var wanted = Arrays.stream(ids.split(",")).limit(MOST).flatMap(i -> id(i).stream()).toList();
        return file(papers.together(List.copyOf(wanted), code, signedIn.actor()));
    }

    /** Those somebody ticked, each {@code ticket:code:letter}; without a letter, the form. */
    @GetMapping(value = "/office/papers.pdf", params = "pick")
    ResponseEntity<byte[]> picked(@RequestParam String pick) {
        var wanted = Arrays.stream(pick.split(",")).limit(MOST).flatMap(p -> picked(p.split(":", 3)).stream()).toList();
        return file(papers.together(wanted, signedIn.actor()));
    }

    private static Optional<Papers.Picked> picked(String[] parts) {
        return parts.length < 3
                ? Optional.empty()
                : id(parts[0]).map(ticket -> new Papers.Picked(ticket, parts[1], parts[2].isEmpty() ? null : parts[2]));
    }

    private Optional<Binder> binder(String ticket, String code, Optional<String> letter) {
        var actor = signedIn.actor();
        return id(ticket).flatMap(id -> letter.isPresent()
                ? papers.issued(id, letter.get(), actor)
                : code.equals("file") ? papers.file(id, actor) : papers.form(id, code, actor));
    }

    private ResponseEntity<byte[]> file(Optional<Binder> binder) {
        return binder.map(b -> kept(ResponseEntity.ok())
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                                .filename(b.title() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                        .body(press.pdf(b)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity.BodyBuilder kept(ResponseEntity.BodyBuilder answer) {
        return answer.cacheControl(CacheControl.noStore()).header("X-Content-Type-Options", "nosniff");
    }

    private static Optional<TicketId> id(String typed) {
        return typed.matches("t_[0-9a-f]{32}") ? Optional.of(new TicketId(typed)) : Optional.empty();
    }
}
