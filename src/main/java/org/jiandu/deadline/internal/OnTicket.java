package org.jiandu.deadline.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketFact;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a fact does to the clocks, inside the fact's transaction: nothing is ever open without its clock. Which class has
 * which clocks: docs/law/clocks.md.
 */
@Component
class OnTicket {
    /** 信访工作条例 art. 23; see docs/law/articles.csv XF-2022-23. */
    private static final String NOTICE = "XF-NOTICE-15";

    /** The same for what another office handed down (art. 23 ¶3); see docs/law/articles.csv XF-2022-23. */
    private static final String NOTICE_FORWARDED = "XF-NOTICE-15-FWD";

    private static final Set<String> NOTICES = Set.of(NOTICE, NOTICE_FORWARDED);

    /** 信访工作条例 art. 34; see docs/law/articles.csv XF-2022-34. */
    private static final String HANDLE = "XF-HANDLE-60";

    /** 异议, art. 23 ¶3; see docs/law/articles.csv XF-2022-23. */
    private static final String OBJECT = "XF-OBJECT-5";

    /** 请求复查; see docs/law/articles.csv XF-2022-35. */
    private static final String REVIEW_REQUEST = "XF-REVIEW-REQ-30";

    /** The court's own promise: art. 29 names no number of days. */
    private static final String COMMENT = "PP-COMMENT-15WD";

    private static final String INQUIRY = "WEB-15WD";
    private static final String INQUIRY_TARGET = "WEB-7WD";
    private static final String CORRECTION = "WEB-ERR-3WD";

    private static final Set<String> OF_CLASSES = Set.of(COMMENT, INQUIRY, INQUIRY_TARGET, CORRECTION);

    /** A word on procedure within 7 days, one on the matter within 3 months: adopted as promises, found for no court. */
    private static final String LETTER = "CT-LETTER-7";

    private static final String LETTER_OUTER = "CT-LETTER-3M";

    private static final String TRIAGE = "PP-TRIAGE-1WD";
    private static final String ASSIGN = "PP-ASSIGN-3WD";
    private static final String SIGN = "PP-SIGN-1WD";
    private static final String CLUE = "PP-CLUE-1WD";
    private static final String URGENT = "PP-URGENT-0";
    private static final String SUPPLEMENT = "PP-SUPPLEMENT-15";
    private static final String RATE = "PP-SATISFY-15";
    private static final String REOPEN = "PP-REOPEN-30";
    private static final String WITHDRAW = "PP-WITHDRAW";

    /** 督办 is answered in writing within 5 working days: ours, the law names none (art. 40). */
    private static final String SUPERVISE = "PP-SUPERVISE-5WD";

    /** What an answer to the citizen does not end. */
    private static final Set<String> BESIDE = Set.of(ClockDesk.REPORT_UP, SUPERVISE, URGENT);

    /** Steps of the office that wait while something is asked of the citizen; no term of the law does (S8). */
    private static final Set<String> WAITING = Set.of(TRIAGE, ASSIGN);

    private final ClockDesk desk;

    OnTicket(ClockDesk desk) {
        this.desk = desk;
    }

    @EventListener
    @Order(0)
    void on(TicketFact fact) {
        var ticket = fact.ticket();
        switch (fact) {
            case TicketFact.Registered registered -> on(registered);
            case TicketFact.Triaged triaged -> on(triaged);
            case TicketFact.Assigned assigned -> on(assigned);
            case TicketFact.Answered answered -> on(answered);
            case TicketFact.NotAccepted(var _, var at) -> desk.endAllBut(ticket, BESIDE, at, Ends.NOT_ACCEPTED);
            case TicketFact.Redirected(var _, var at) -> desk.endAllBut(ticket, BESIDE, at, Ends.REDIRECTED);
            case TicketFact.Sealed(var _, var at, var _) -> sealed(ticket, at);
            case TicketFact.Withdrawn(var _, var at) -> withdrawn(ticket, at);
            case TicketFact.Invalidated(var _, var at) -> desk.endAllBut(ticket, Set.of(), at, Ends.INVALID);
            case TicketFact.Extended(var _, var at, var policyId, var days, var cycle) ->
                desk.extend(ticket, policyId, cycle, days, at);
            case TicketFact.Merged(var _, var at, var into) -> desk.merge(ticket, into, at);
            case TicketFact.Unmerged(var _, var at, var _, var _, var _) -> desk.resume(ticket, at, Ends.MERGED);
            case TicketFact.Reopened reopened -> on(reopened);
            case TicketFact.Remarked remarked -> on(remarked);
            case TicketFact.SupplementAsked(var _, var at) -> asked(ticket, at);
            case TicketFact.Beside beside -> {
                on(beside);
                return; // none of them owes or ends what a citizen is owed
            }
        }
        desk.showOwed(ticket);
    }

    private void on(TicketFact.Registered fact) {
        var ticket = fact.ticket();
        var at = fact.at();
        desk.start(ticket, fact.source().handedDown() ? NOTICE_FORWARDED : NOTICE, 1, fact.receivedOn(), at);
        desk.start(ticket, LETTER, 1, fact.receivedOn(), at);
        desk.startAgain(ticket, TRIAGE, at);
        if (fact.urgent()) {
            desk.startNow(ticket, URGENT, at);
        }
        var reportDue = fact.reportDue();
        if (reportDue != null) {
            desk.startOn(ticket, ClockDesk.REPORT_UP, fact.receivedOn(), reportDue, at);
        }
    }

    /** One click classes it and hands it over. */
    private void sealed(TicketId ticket, Instant at) {
        desk.endAllBut(ticket, Set.of(URGENT), at, Ends.SEALED);
        desk.startAgain(ticket, CLUE, at);
        desk.end(ticket, Set.of(CLUE), at, Ends.HANDED_TO_DISCIPLINE);
    }

    /** 撤回确认书 is issued in the same act. */
    private void withdrawn(TicketId ticket, Instant at) {
        desk.endAllBut(ticket, Set.of(ClockDesk.REPORT_UP), at, Ends.WITHDRAWN);
        desk.startAgain(ticket, WITHDRAW, at);
        desk.end(ticket, Set.of(WITHDRAW), at, Ends.CONFIRMED);
    }

    /** Which term the class has beside that of telling, or null where it has none before it is assigned. */
    private static @Nullable String ofClass(TicketClass as) {
        return switch (as) {
            case SUGGESTION -> COMMENT;
            case INQUIRY -> INQUIRY;
            case CORRECTION -> CORRECTION;
            case COMPLAINT, REQUEST, APPEAL_GRIEVANCE, ENFORCEMENT_PETITION, LITIGATION, OUT_OF_SCOPE, ACCUSATION, REPORT ->
                null;
        };
    }

    /** The term of a class with the target the office sets itself beside it. */
    private static List<String> targets(@Nullable String own) {
        return own == null ? List.of() : own.equals(INQUIRY) ? List.of(INQUIRY, INQUIRY_TARGET) : List.of(own);
    }

    private void on(TicketFact.Triaged fact) {
        var ticket = fact.ticket();
        var own = ofClass(fact.as());
        desk.end(ticket, Set.of(TRIAGE), fact.at(), Ends.TRIAGED);
        var others = new HashSet<>(OF_CLASSES);
        others.removeAll(targets(own));
        desk.end(ticket, others, fact.at(), Ends.RECLASSIFIED);
        if (own != null) {
            var dayZero = fact.cycle() == 1 ? fact.receivedOn() : CourtZone.dayOf(fact.at());
            targets(own).forEach(policy -> desk.start(ticket, policy, fact.cycle(), dayZero, fact.at()));
        }
        desk.startAgain(ticket, ASSIGN, fact.at());
    }

    /** Being told who handles it is what the first terms owed; what is to be decided is accepted by it. */
    private void on(TicketFact.Assigned fact) {
        var ticket = fact.ticket();
        var today = CourtZone.dayOf(fact.at());
        desk.end(ticket, Set.of(NOTICE, NOTICE_FORWARDED, LETTER, TRIAGE, ASSIGN), fact.at(), Ends.ASSIGNED);
        if (fact.as().decided()) {
            desk.start(ticket, HANDLE, fact.cycle(), today, fact.at());
            desk.start(ticket, LETTER_OUTER, 1, desk.dayZero(ticket, NOTICES, today), fact.at());
        }
        desk.startAgain(ticket, SIGN, fact.at());
        desk.startAgain(ticket, OBJECT, fact.at());
    }

    /** The rights that begin with an answer: to rate it, to ask again, and where it was decided to go to the higher office. */
    private void on(TicketFact.Answered fact) {
        var ticket = fact.ticket();
        var accepted = desk.runs(ticket, HANDLE);
        desk.endAllBut(ticket, BESIDE, fact.at(), Ends.ANSWERED);
        desk.startAgain(ticket, RATE, fact.at());
        desk.startAgain(ticket, REOPEN, fact.at());
        if (accepted) {
            desk.startAgain(ticket, REVIEW_REQUEST, fact.at());
        }
    }

    /** Accepted already: the new cycle runs from the day the citizen asked for it (S9, T17). */
    private void on(TicketFact.Reopened fact) {
        var ticket = fact.ticket();
        var as = fact.as();
        var own = as == null ? COMMENT : ofClass(as);
        desk.end(ticket, Set.of(REOPEN, RATE), fact.at(), Ends.REOPENED);
        desk.start(ticket, own == null ? HANDLE : own, fact.cycle(), CourtZone.dayOf(fact.at()), fact.at());
        desk.startAgain(ticket, ASSIGN, fact.at());
    }

    /** The steps of the office wait until the term of the citizen is over, and run on by themselves then. */
    private void asked(TicketId ticket, Instant at) {
        desk.end(ticket, Set.of(LETTER), at, Ends.SUPPLEMENT_ASKED);
        desk.startAgain(ticket, SUPPLEMENT, at);
        LocalDate until = desk.dueOf(ticket, SUPPLEMENT).plusDays(1);
        desk.pause(ticket, WAITING, until, at);
    }

    private void on(TicketFact.Beside fact) {
        var ticket = fact.ticket();
        var at = fact.at();
        switch (fact) {
            case TicketFact.SignedFor _ -> desk.end(ticket, Set.of(SIGN, OBJECT), at, Ends.SIGNED);
            case TicketFact.Objected _ -> {
                desk.end(ticket, Set.of(SIGN, OBJECT), at, Ends.OBJECTED);
                desk.startAgain(ticket, ASSIGN, at);
            }
            case TicketFact.Added _ -> {
                desk.end(ticket, Set.of(SUPPLEMENT), at, Ends.SUPPLEMENTED);
                desk.unpause(ticket, at);
            }
            case TicketFact.Rated _ -> desk.end(ticket, Set.of(RATE), at, Ends.RATED);
            case TicketFact.ReviewRecorded _ -> desk.end(ticket, Set.of(REVIEW_REQUEST), at, Ends.REVIEW_ASKED);
            case TicketFact.Proposed _, TicketFact.ProposalReturned _, TicketFact.AnswerSubmitted _,
                    TicketFact.AnswerReturned _, TicketFact.Closed _, TicketFact.Split _, TicketFact.ReviewResult _,
                    TicketFact.Delivered _, TicketFact.IdentityViewed _, TicketFact.Forwarded _, TicketFact.Inside _ -> {}
        }
    }

    private void on(TicketFact.Remarked fact) {
        var ticket = fact.ticket();
        switch (fact.what()) {
            case SUPERVISE -> desk.startAgain(ticket, SUPERVISE, fact.at());
            case ANSWER_SUPERVISION -> desk.end(ticket, Set.of(SUPERVISE), fact.at(), Ends.SUPERVISION_ANSWERED);
            case LIFT_SUPERVISION -> desk.end(ticket, Set.of(SUPERVISE), fact.at(), Ends.SUPERVISION_LIFTED);
            case REPORT_UP -> desk.end(ticket, Set.of(ClockDesk.REPORT_UP), fact.at(), Ends.REPORTED);
            case MARK_URGENT -> desk.startNow(ticket, URGENT, fact.at());
            case REPORT_URGENT -> desk.end(ticket, Set.of(URGENT), fact.at(), Ends.URGENT_REPORTED);
            case CONTACT, REVISIT, INSTRUCT, HAND_AID, AID_RESULT -> {}
        }
    }
}
