package org.jiandu.ticket;

import java.util.ArrayList;
import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;

/** 代录批示: what was decided on paper takes effect as if its author had clicked, and is shown as recorded by another. */
final class Paper {
    private Paper() {}

    static Decision decide(Ticket ticket, Command.OnPaper paper, Actor recorder, Now now) {
        var no = refused(ticket, paper, recorder, now);
        if (!no.isEmpty()) {
            return new Decision.Refused(no);
        }
        var done = Rules.done(ticket, paper.decision(), paper.whose(), now);
        var deeds = new ArrayList<Decision.Deed>();
        var fact = new TicketFact.PaperRecorded(ticket.id(), now.instant(), paper.whose().id(), paper.on());
        deeds.add(new Decision.Deed(fact, paper.words().strip()));
        deeds.addAll(done.deeds());
        return new Decision.Done(done.ticket(), deeds);
    }

    private static List<Refusal> refused(Ticket ticket, Command.OnPaper paper, Actor recorder, Now now) {
        var closed = Rules.closed(ticket, Command.Name.ON_PAPER, recorder, now);
        if (closed.isPresent()) {
            return List.of(closed.get());
        }
        if (!decides(paper.decision())) {
            return List.of(Refusal.of("ticket.refused.paper.what").at("decision"));
        }
        var all = new ArrayList<Refusal>();
        if (recorder.equals(paper.whose()) || Rules.staff(recorder).equals(maker(ticket.stage()))) {
            all.add(Refusal.of("ticket.refused.paper.own"));
        }
        if (!Visibility.sees(paper.whose(), ticket)) {
            all.add(Refusal.of("ticket.refused.paper.whose").at("whose"));
        }
        if (paper.on().isAfter(now.day()) || paper.on().isBefore(org.jiandu.kernel.CourtZone.dayOf(ticket.stage().at()))) {
            all.add(Refusal.of("ticket.refused.paper.date").at("on"));
        }
        all.addAll(Faults.length(paper.words(), "words", 2));
        all.addAll(Rules.refused(ticket, paper.decision(), paper.whose(), now));
        return all;
    }

    private static boolean decides(Command decision) {
        return switch (decision.name()) {
            case ASSIGN, RETURN_PROPOSAL, APPROVE_ANSWER, RETURN_ANSWER, CONCLUDE, RETURN_CONCLUSION, ENDORSE, INSTRUCT -> true;
            case TRIAGE, SEAL, PROPOSE, SIGN_FOR, SUBMIT_ANSWER, CLOSE, ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT,
                    PROPOSE_INVALID, OBJECT, ASK_EXTENSION, MERGE, UNMERGE, SPLIT, REDO, RECORD_REVIEW,
                    RECORD_REVIEW_RESULT, HAND_OVER, ON_PAPER, URGE, NOTE, LIST_DEMANDS, SIGN_SHARE, REPLY_SHARE, FORWARD, MARK_READ,
                    SPONSOR,
                    LABEL, DELIVER, CONTACT, REVISIT, MARK_URGENT, SUPERVISE, ANSWER_SUPERVISION, LIFT_SUPERVISION,
                    HAND_AID, AID_RESULT, REPORT_URGENT, REPORT_UP, ADD, RATE, REOPEN, WITHDRAW -> false;
        };
    }

    /** Whoever wrote what is to be decided; null where nothing waits. */
    private static org.jiandu.kernel.@org.jspecify.annotations.Nullable StaffId maker(Stage stage) {
        return switch (stage) {
            case Stage.Proposed(var _, var _, var by, var _) -> by;
            case Stage.AnswerReview(var _, var _, var author, var _) -> author;
            case Stage.Pending pending -> pending.by();
            case Stage.Registered _, Stage.Triaged _, Stage.Supplement _, Stage.NotAccepted _, Stage.Redirected _,
                    Stage.Invalid _, Stage.Merged _, Stage.Assigned _, Stage.Investigating _, Stage.Answered _,
                    Stage.Closed _, Stage.UnderReview _, Stage.Sealed _, Stage.Withdrawn _ -> null;
        };
    }
}
