package org.jiandu.ui.citizen;

import java.util.List;
import org.jiandu.access.RateLimits;
import org.jiandu.access.RateLimits.Kind;
import org.jiandu.attachment.Attachment;
import org.jiandu.attachment.AttachmentId;
import org.jiandu.attachment.Attachments.Kept;
import org.jiandu.attachment.Attachments.Problem;
import org.jiandu.attachment.Upload;
import org.jiandu.intake.Intake;
import org.springframework.stereotype.Component;

/** Files that wait at a citizen's form, by the form's own token. */
@Component
class FilesModel {
    private final Intake intake;
    private final RateLimits limits;

    FilesModel(Intake intake, RateLimits limits) {
        this.intake = intake;
        this.limits = limits;
    }

    /** @param address of whoever sends it; too many from one are refused like too many forms */
    Kept keep(String token, Upload upload, String address) {
        return limits.tryTake(Kind.SUBMIT, address)
                ? intake.keep(token, List.of(upload))
                : new Kept(List.of(), List.of(new Problem(upload.name(), RateLimits.refusal(Kind.SUBMIT))));
    }

    List<Attachment> of(String token) {
        return intake.files(token);
    }

    void drop(String token, AttachmentId file) {
        intake.drop(token, file);
    }
}
