package org.jiandu.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandu.attachment.Attachment;
import org.jiandu.attachment.AttachmentId;
import org.jiandu.attachment.Attachments;
import org.jiandu.attachment.Upload;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Registration;

/** What a citizen hands in and comes back for. */
public interface Intake {

    /** A once-token for a fresh form: an authenticated blob of intake id, code and time, good for {@link #TOKEN_HOURS}. */
    String newToken();

    int TOKEN_HOURS = 24;

    /** Every reason why this draft could not be handed in, each at its field; empty when it could. */
    List<Refusal> check(Draft draft);

    /** The date a receipt of today would carry, for the page before sending. */
    Preview preview();

    /** What is sent along with the form, kept before anything else is asked; an expired form keeps nothing. */
    Attachments.Kept keep(String token, List<Upload> files);

    /** What waits at this form. */
    List<Attachment> files(String token);

    void drop(String token, AttachmentId file);

    /** What waits under the token becomes the ticket's own. Transaction required. */
    void bind(String token, TicketId ticket, Actor by);

    /** Hands in; the same token gives the same receipt, also after a restart. */
    SubmitOutcome submit(Draft draft);

    /** Number and code as typed; unknown, misspelt and wrong take the same time and give the same empty answer. */
    Optional<Actor.Citizen> follow(String number, String code);

    /** What staff register at the desk (来信、来电、来访): the ticket and its code come together or not at all. */
    DeskOutcome register(Registration typed, Actor by);

    record Preview(LocalDate receivedOn, LocalDate noticeBy, boolean provisional) {}

    sealed interface DeskOutcome {
        /** @param receipt with the code, which is shown this once and handed to the person */
        record Registered(TicketId ticket, Receipt receipt) implements DeskOutcome {}

        record Refused(List<Refusal> reasons) implements DeskOutcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    sealed interface SubmitOutcome {
        record Received(Receipt receipt) implements SubmitOutcome {}

        record Refused(List<Refusal> reasons) implements SubmitOutcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }

        /** The form is too old or not ours: everything typed stays, with a new token. */
        record Expired(String freshToken) implements SubmitOutcome {}
    }
}
