package org.jiandu.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jiandu.access.RateLimits;
import org.jiandu.access.RateLimits.Kind;
import org.jiandu.attachment.AttachmentId;
import org.jiandu.attachment.Attachments;
import org.jiandu.attachment.Attachments.Opened;
import org.jiandu.intake.FollowForm;
import org.jiandu.intake.Intake;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A citizen's own file, for number and code in the form; never in an address. */
@Controller
class FilePages {
    private final Intake intake;
    private final Attachments attachments;
    private final RateLimits limits;

    FilePages(Intake intake, Attachments attachments, RateLimits limits) {
        this.intake = intake;
        this.attachments = attachments;
        this.limits = limits;
    }

    @PostMapping("/plain/file")
    ResponseEntity<byte[]> save(
            FollowForm form, @RequestParam(defaultValue = "") String file, HttpServletRequest request) {
        var opened = open(form, file, request.getRemoteAddr())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().type().media()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(opened.file().name(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(opened.content());
    }

    private Optional<Opened> open(FollowForm form, String file, String address) {
        if (!limits.tryTake(Kind.FOLLOW, address)) {
            return Optional.empty();
        }
        var citizen = intake.follow(form.typedNumber(), form.typedCode());
        citizen.ifPresent(_ -> limits.giveBack(Kind.FOLLOW, address));
        return citizen.flatMap(c -> AttachmentId.read(file).flatMap(id -> attachments.open(id, c)));
    }
}
