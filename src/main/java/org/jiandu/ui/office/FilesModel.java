package org.jiandu.ui.office;

import java.util.List;
import org.jiandu.attachment.Attachment;
import org.jiandu.attachment.Attachment.Purpose;
import org.jiandu.attachment.Attachments;
import org.jiandu.attachment.Attachments.Kept;
import org.jiandu.attachment.Upload;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.TicketId;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** The files of one ticket for whoever sits at the desk. */
@Component
class FilesModel {
    private final Attachments attachments;
    private final SignedIn signedIn;

    FilesModel(Attachments attachments, SignedIn signedIn) {
        this.attachments = attachments;
        this.signedIn = signedIn;
    }

    List<Attachment> of(TicketId ticket) {
        return attachments.of(ticket, signedIn.actor());
    }

    Kept add(TicketId ticket, Purpose purpose, Upload upload) {
        return attachments.add(ticket, purpose, List.of(upload), signedIn.actor());
    }

    /** Whoever only supervises reads. */
    boolean mayAdd() {
        var actor = signedIn.actor();
        return List.of(Role.REGISTRAR, Role.DIRECTOR, Role.HEAD, Role.HANDLER, Role.DISCIPLINE).stream().anyMatch(actor::is);
    }
}
