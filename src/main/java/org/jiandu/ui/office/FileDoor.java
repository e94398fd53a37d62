package org.jiandu.ui.office;

import java.nio.charset.StandardCharsets;
import org.jiandu.attachment.AttachmentId;
import org.jiandu.attachment.Attachments;
import org.jiandu.ui.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A file for whoever sits at the desk and may see its ticket; never shown, only saved. */
@Controller
class FileDoor {
    private final Attachments attachments;
    private final SignedIn signedIn;

    FileDoor(Attachments attachments, SignedIn signedIn) {
        this.attachments = attachments;
        this.signedIn = signedIn;
    }

    /** Walled, unknown, not yet checked and refused: the same 404. */
    @GetMapping("/office/file/{id}")
    ResponseEntity<byte[]> save(@PathVariable String id) {
        var actor = signedIn.actor();
        var opened = AttachmentId.read(id)
                .flatMap(known -> attachments.open(known, actor))
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
}
