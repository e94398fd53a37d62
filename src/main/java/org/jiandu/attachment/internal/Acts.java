package org.jiandu.attachment.internal;

import org.jiandu.attachment.Attachment;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.springframework.stereotype.Component;

/** What the trail of a ticket keeps of its files: codes in clear; name and hash only as commitments. */
@Component
class Acts {
    private final Trail trail;

    Acts(Trail trail) {
        this.trail = trail;
    }

    void added(TicketId ticket, Attachment file, Actor by, java.time.Instant at) {
        var entry = Entry.of(ticket.value(), at, who(by), "attachment_added")
                .with("file", file.id().value())
                .with("type", file.type().name())
                .with("purpose", file.purpose().name())
                .with("bytes", file.bytes())
                .committing("name", Content.BODY, file.original())
                .committing("sha256", Content.BODY, file.sha256());
        trail.append(by instanceof Actor.Staff staff ? entry.committing("staff", Content.STAFF, staff.id().value()) : entry);
    }

    /** @param kept hash of what is kept now, which is another where a photograph lost its particulars */
    void settled(TicketId ticket, Attachment file, String kept, java.time.Instant at) {
        var cleared = file.open();
        var entry = Entry.of(ticket.value(), at, Entry.By.SYSTEM, cleared ? "attachment_cleared" : "attachment_refused")
                .with("file", file.id().value());
        trail.append(cleared
                ? entry.with("scanned", file.scanned()).with("stripped", file.stripped()).committing("kept_sha256", Content.BODY, kept)
                : entry.with("reason", file.refused()));
    }

    private static Entry.By who(Actor actor) {
        return switch (actor) {
            case Actor.Citizen _, Actor.Visitor _ -> Entry.By.CITIZEN;
            case Actor.Staff _ -> Entry.By.STAFF;
            case Actor.Automatic _ -> Entry.By.SYSTEM;
        };
    }
}
