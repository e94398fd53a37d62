package org.jiandu.wording;

import java.util.List;
import org.jiandu.attachment.Attachment;
import org.jiandu.attachment.Attachments.Problem;
import org.jiandu.attachment.Upload;
import org.jiandu.correspondence.Letters.Letter;
import org.jiandu.deadline.Clock;
import org.jiandu.intake.FollowForm;
import org.jiandu.kernel.Refusal;
import org.jiandu.ticket.TicketPage;

/** Coming back with number and code: what is to be seen of the matter, and what the citizen may still do. */
public interface Following {

    /**
     * Number and code are asked again with every act, so that a page left open gives nothing away.
     *
     * @param address of whoever asks; too many wrong codes from one address are refused
     */
    Answer ask(FollowForm form, List<Upload> files, String address, Sentences say);

    /** Where no files come along. */
    default Answer ask(FollowForm form, String address, Sentences say) {
        return ask(form, List.of(), address, say);
    }

    sealed interface Answer {
        record Refused(Refusal why) implements Answer {}

        /** @param faults why the act was refused; empty where it was done, or only a look was wanted */
        record Shown(Seen seen, List<Refusal> faults, boolean done, Bag bag) implements Answer {}
    }

    /** @param clocks those that still run */
    record Seen(
            TicketPage page, String now, boolean late, List<Standing.Step> line, List<Clock> clocks, List<Letter> letters,
            List<Attachment> files) {}

    /** What is to be added and waits for its words. */
    record Bag(String token, List<Attachment> files, List<Problem> problems) {}
}
