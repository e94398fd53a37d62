package org.jiandu.ui.citizen;

import java.util.List;
import java.util.Optional;
import org.jiandu.access.RateLimits;
import org.jiandu.access.RateLimits.Kind;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Term;
import org.jiandu.intake.Draft;
import org.jiandu.intake.FeedbackForm;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Intake.Preview;
import org.jiandu.intake.Intake.SubmitOutcome;
import org.jiandu.intake.Receipt;
import org.jiandu.kernel.Refusal;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.springframework.stereotype.Component;

/** Handing something in: what is asked, what is wrong with it, and the receipt. */
@Component
class FeedbackModel {
    private final Intake intake;
    private final Notices notices;
    private final Deadlines deadlines;
    private final RateLimits limits;

    FeedbackModel(Intake intake, Notices notices, Deadlines deadlines, RateLimits limits) {
        this.intake = intake;
        this.notices = notices;
        this.deadlines = deadlines;
        this.limits = limits;
    }

    String token() {
        return intake.newToken();
    }

    List<Notice> notices() {
        return notices.all();
    }

    Optional<Notice.Item> item(Draft draft) {
        return Optional.ofNullable(draft.item()).flatMap(notices::item);
    }

    List<Refusal> check(FeedbackForm form) {
        return intake.check(form.draft());
    }

    Preview preview() {
        return intake.preview();
    }

    /** 告知由谁办理: the day on the receipt, and why it is that day. */
    Term term(Receipt receipt) {
        return deadlines.term("XF-NOTICE-15", receipt.receivedOn());
    }

    SubmitOutcome send(FeedbackForm form, String address) {
        if (!limits.tryTake(Kind.SUBMIT, address)) {
            return new SubmitOutcome.Refused(List.of(RateLimits.refusal(Kind.SUBMIT)));
        }
        return intake.submit(form.draft());
    }
}
