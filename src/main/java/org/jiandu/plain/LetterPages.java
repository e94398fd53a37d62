package org.jiandu.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jiandu.correspondence.Letters.Letter;
import org.jiandu.correspondence.Papers;
import org.jiandu.intake.FollowForm;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.paper.Binder;
import org.jiandu.paper.Press;
import org.jiandu.wording.Following;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A letter as a file for whoever shows number and code; anything else is not found. */
@Controller
class LetterPages {
    private final Following following;
    private final Papers papers;
    private final Press press;

    LetterPages(Following following, Papers papers, Press press) {
        this.following = following;
        this.papers = papers;
        this.press = press;
    }

    @PostMapping("/plain/follow/letter")
    ResponseEntity<byte[]> letter(
            FollowForm form, @RequestParam String letter, HttpServletRequest request,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var look = new FollowForm(form.number(), form.code(), "", "", "", "", "");
        var binder = switch (following.ask(look, request.getRemoteAddr(), frame.say())) {
            case Following.Answer.Refused _ -> Optional.<Binder>empty();
            case Following.Answer.Shown shown -> own(shown, letter).flatMap(l -> printed(shown.seen().page().ticket().id(), l));
        };
        return binder.map(this::file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Letter> own(Following.Answer.Shown shown, String id) {
        return shown.seen().letters().stream().filter(l -> l.id().equals(id)).findFirst();
    }

    private Optional<Binder> printed(TicketId ticket, Letter letter) {
        return papers.issued(ticket, letter.id(), new Actor.Citizen(ticket));
    }

    private ResponseEntity<byte[]> file(Binder binder) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(binder.title() + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString())
                .body(press.pdf(binder));
    }
}
