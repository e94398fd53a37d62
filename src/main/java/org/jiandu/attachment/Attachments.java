package org.jiandu.attachment;

import java.util.List;
import java.util.Optional;
import org.jiandu.attachment.Attachment.Purpose;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;

/** The files of tickets and of forms under way. What the actor may not see does not exist. */
public interface Attachments {

    /**
     * Keeps what a form brought before its ticket exists, and looks into it at once as far as that is quick; dropped
     * after a day. The same file twice is kept once.
     *
     * @param draft 32 hex digits that only the form's own token gives
     */
    Kept keep(String draft, List<Upload> uploads);

    /** What waits at a form, oldest first. */
    List<Attachment> of(String draft);

    void drop(String draft, AttachmentId id);

    /** The form got another token. Joins a running transaction. */
    void move(String draft, String to);

    /** The form became this ticket, or part of it: what it brought is the ticket's. Transaction required. */
    List<Attachment> bind(String draft, TicketId ticket, Actor by);

    /** What staff put to a ticket; nothing is kept, and nothing told, where the ticket is not theirs to see. */
    Kept add(TicketId ticket, Purpose purpose, List<Upload> uploads, Actor by);

    /** Oldest first; a citizen is shown what citizens handed in. */
    List<Attachment> of(TicketId ticket, Actor actor);

    /** Empty where it is unknown, behind the wall, not yet checked, or refused: the same answer. */
    Optional<Opened> open(AttachmentId id, Actor actor);

    /** Looks into what is still waiting, and drops what waited at a form for more than a day. @return files settled */
    int sweep();

    /** @param problems one for each file that was not kept */
    record Kept(List<Attachment> files, List<Problem> problems) {
        public Kept {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /** @param name as it was handed in; empty where the problem is with all of them */
    record Problem(String name, Refusal why) {}

    /** @param content whole and as it was checked */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Opened(Attachment file, byte[] content) {}
}
