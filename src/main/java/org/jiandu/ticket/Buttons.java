package org.jiandu.ticket;

import static org.jiandu.ticket.Command.Name.ADD;
import static org.jiandu.ticket.Command.Name.AID_RESULT;
import static org.jiandu.ticket.Command.Name.ANSWER_SUPERVISION;
import static org.jiandu.ticket.Command.Name.APPROVE_ANSWER;
import static org.jiandu.ticket.Command.Name.ASK_EXTENSION;
import static org.jiandu.ticket.Command.Name.ASK_SUPPLEMENT;
import static org.jiandu.ticket.Command.Name.ASSIGN;
import static org.jiandu.ticket.Command.Name.CLOSE;
import static org.jiandu.ticket.Command.Name.CONCLUDE;
import static org.jiandu.ticket.Command.Name.CONTACT;
import static org.jiandu.ticket.Command.Name.DELIVER;
import static org.jiandu.ticket.Command.Name.ENDORSE;
import static org.jiandu.ticket.Command.Name.FORWARD;
import static org.jiandu.ticket.Command.Name.HAND_AID;
import static org.jiandu.ticket.Command.Name.HAND_OVER;
import static org.jiandu.ticket.Command.Name.INSTRUCT;
import static org.jiandu.ticket.Command.Name.LABEL;
import static org.jiandu.ticket.Command.Name.LIFT_SUPERVISION;
import static org.jiandu.ticket.Command.Name.LIST_DEMANDS;
import static org.jiandu.ticket.Command.Name.MARK_READ;
import static org.jiandu.ticket.Command.Name.MARK_URGENT;
import static org.jiandu.ticket.Command.Name.MERGE;
import static org.jiandu.ticket.Command.Name.NOTE;
import static org.jiandu.ticket.Command.Name.OBJECT;
import static org.jiandu.ticket.Command.Name.ON_PAPER;
import static org.jiandu.ticket.Command.Name.PROPOSE;
import static org.jiandu.ticket.Command.Name.PROPOSE_INVALID;
import static org.jiandu.ticket.Command.Name.PROPOSE_REDIRECT;
import static org.jiandu.ticket.Command.Name.PROPOSE_REFUSAL;
import static org.jiandu.ticket.Command.Name.RATE;
import static org.jiandu.ticket.Command.Name.RECORD_REVIEW;
import static org.jiandu.ticket.Command.Name.RECORD_REVIEW_RESULT;
import static org.jiandu.ticket.Command.Name.REDO;
import static org.jiandu.ticket.Command.Name.REOPEN;
import static org.jiandu.ticket.Command.Name.REPLY_SHARE;
import static org.jiandu.ticket.Command.Name.REPORT_UP;
import static org.jiandu.ticket.Command.Name.REPORT_URGENT;
import static org.jiandu.ticket.Command.Name.RETURN_ANSWER;
import static org.jiandu.ticket.Command.Name.RETURN_CONCLUSION;
import static org.jiandu.ticket.Command.Name.RETURN_PROPOSAL;
import static org.jiandu.ticket.Command.Name.REVISIT;
import static org.jiandu.ticket.Command.Name.SEAL;
import static org.jiandu.ticket.Command.Name.SIGN_FOR;
import static org.jiandu.ticket.Command.Name.SIGN_SHARE;
import static org.jiandu.ticket.Command.Name.SPLIT;
import static org.jiandu.ticket.Command.Name.SPONSOR;
import static org.jiandu.ticket.Command.Name.SUBMIT_ANSWER;
import static org.jiandu.ticket.Command.Name.SUPERVISE;
import static org.jiandu.ticket.Command.Name.TRIAGE;
import static org.jiandu.ticket.Command.Name.UNMERGE;
import static org.jiandu.ticket.Command.Name.URGE;
import static org.jiandu.ticket.Command.Name.WITHDRAW;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Role;

/** Which commands belong to which stage and to which role: the table behind the buttons. */
final class Buttons {
    private static final List<Command.Name> ALWAYS = List.of(
            MARK_READ, ON_PAPER, NOTE, URGE, INSTRUCT, MARK_URGENT, REPORT_URGENT, FORWARD, LABEL, SPONSOR, SUPERVISE, ANSWER_SUPERVISION,
            LIFT_SUPERVISION);

    private static final List<Command.Name> HANDLING =
            List.of(SIGN_SHARE, REPLY_SHARE, CONTACT, HAND_AID, AID_RESULT);

    private static final List<Command.Name> AFTERWARDS = List.of(
            DELIVER, REPORT_UP, REVISIT, HAND_AID, AID_RESULT, REDO, RECORD_REVIEW, MARK_READ, NOTE, FORWARD, LABEL,
            SUPERVISE, ANSWER_SUPERVISION, LIFT_SUPERVISION);

    /** What is left to whoever was only given it to read. */
    private static final Set<Command.Name> READING = EnumSet.of(MARK_READ, NOTE, INSTRUCT);

    private Buttons() {}

    /** In the order of the buttons: the usual next step first. */
    static List<Command.Name> at(Stage stage) {
        return switch (stage) {
            case Stage.Registered _ ->
                open(TRIAGE, SEAL, LIST_DEMANDS, ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, SPLIT, MERGE,
                        PROPOSE_INVALID);
            case Stage.Triaged _ ->
                open(PROPOSE, TRIAGE, SEAL, LIST_DEMANDS, ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, SPLIT, MERGE,
                        PROPOSE_INVALID);
            case Stage.Supplement _ -> open(TRIAGE, SEAL, PROPOSE_REFUSAL, PROPOSE_REDIRECT, SPLIT, MERGE);
            case Stage.ExtensionReview _ -> open(ENDORSE, CONCLUDE, RETURN_CONCLUSION, SEAL);
            case Stage.Pending _ -> open(CONCLUDE, RETURN_CONCLUSION, SEAL);
            case Stage.Proposed _ -> open(ASSIGN, RETURN_PROPOSAL, SEAL);
            case Stage.Assigned _ -> with(open(SIGN_FOR, OBJECT), HANDLING, SEAL);
            case Stage.Investigating _ -> with(open(SUBMIT_ANSWER, ASK_EXTENSION), HANDLING, HAND_OVER, SEAL);
            case Stage.AnswerReview _ -> with(open(APPROVE_ANSWER, RETURN_ANSWER), HANDLING, SEAL);
            case Stage.Answered _ -> with(List.of(CLOSE), AFTERWARDS);
            case Stage.Closed _ -> AFTERWARDS;
            case Stage.UnderReview _ -> List.of(RECORD_REVIEW_RESULT, MARK_READ, NOTE, FORWARD);
            case Stage.Merged _ -> List.of(UNMERGE, MARK_READ, NOTE);
            case Stage.Sealed _ -> List.of(NOTE);
            case Stage.NotAccepted _, Stage.Redirected _ -> List.of(DELIVER, REPORT_UP, MARK_READ, NOTE, FORWARD);
            case Stage.Withdrawn _, Stage.Invalid _ -> List.of(MARK_READ);
        };
    }

    private static List<Command.Name> open(Command.Name... own) {
        return with(List.of(own), ALWAYS);
    }

    private static List<Command.Name> with(List<Command.Name> first, List<Command.Name> then, Command.Name... last) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        all.addAll(List.of(last));
        return all;
    }

    /** Whether somebody with the roles of {@code staff} does this kind of thing with this ticket at all. */
    static boolean may(Actor.Staff staff, Command.Name name, Ticket ticket) {
        return roles(name).stream().anyMatch(rolesOf(staff, ticket)::contains)
                && (READING.contains(name) || !Visibility.onlyReads(staff, ticket));
    }

    /** Where 信访办 itself is complained of, 监察室 does its part and a leader decides (domain.md §5 no. 5). */
    private static Set<Role> rolesOf(Actor.Staff staff, Ticket ticket) {
        if (!staff.is(Role.DISCIPLINE) || !ticket.againstPetitionOffice()) {
            return staff.roles();
        }
        var roles = EnumSet.copyOf(staff.roles());
        roles.add(Role.REGISTRAR);
        return roles;
    }

    private static Set<Role> roles(Command.Name name) {
        return switch (name) {
            case TRIAGE, PROPOSE, ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, PROPOSE_INVALID, LIST_DEMANDS, SPLIT,
                    MERGE, UNMERGE, RECORD_REVIEW, RECORD_REVIEW_RESULT -> EnumSet.of(Role.REGISTRAR);
            case SEAL, CLOSE, FORWARD, LABEL, ON_PAPER, REPORT_URGENT, REPORT_UP -> EnumSet.of(Role.REGISTRAR, Role.DIRECTOR);
            case ASSIGN, RETURN_PROPOSAL, APPROVE_ANSWER, RETURN_ANSWER ->
                EnumSet.of(Role.DIRECTOR, Role.LEADER, Role.PRESIDENT);
            case SIGN_FOR, SUBMIT_ANSWER, ASK_EXTENSION, SIGN_SHARE, REPLY_SHARE -> EnumSet.of(Role.HANDLER);
            case OBJECT -> EnumSet.of(Role.HEAD, Role.HANDLER);
            case ENDORSE -> EnumSet.of(Role.HEAD);
            case CONCLUDE, RETURN_CONCLUSION ->
                EnumSet.of(Role.DIRECTOR, Role.HEAD, Role.HANDLER, Role.LEADER, Role.PRESIDENT, Role.DELEGATE);
            case HAND_OVER -> EnumSet.of(Role.DIRECTOR, Role.HEAD, Role.HANDLER);
            case URGE -> EnumSet.of(Role.REGISTRAR, Role.DIRECTOR, Role.LEADER, Role.PRESIDENT, Role.SUPERVISOR);
            case NOTE ->
                EnumSet.of(Role.REGISTRAR, Role.DIRECTOR, Role.HEAD, Role.HANDLER, Role.LEADER, Role.PRESIDENT, Role.DISCIPLINE);
            case MARK_READ ->
                EnumSet.of(
                        Role.REGISTRAR, Role.DIRECTOR, Role.HEAD, Role.HANDLER, Role.LEADER, Role.PRESIDENT, Role.DELEGATE,
                        Role.DISCIPLINE, Role.SUPERVISOR);
            case CONTACT, HAND_AID, AID_RESULT -> EnumSet.of(Role.REGISTRAR, Role.HANDLER);
            case DELIVER, MARK_URGENT -> EnumSet.of(Role.REGISTRAR, Role.DIRECTOR, Role.HANDLER);
            case REVISIT -> EnumSet.of(Role.REGISTRAR, Role.DIRECTOR, Role.SUPERVISOR);
            case INSTRUCT, SPONSOR -> EnumSet.of(Role.LEADER, Role.PRESIDENT);
            case SUPERVISE, LIFT_SUPERVISION -> EnumSet.of(Role.SUPERVISOR, Role.DISCIPLINE);
            case ANSWER_SUPERVISION -> EnumSet.of(Role.DIRECTOR, Role.HEAD, Role.HANDLER);
            case REDO -> EnumSet.of(Role.DIRECTOR, Role.SUPERVISOR);
            case ADD, RATE, REOPEN, WITHDRAW -> Set.of();
        };
    }

    /** Whether the button says anything at all just now; what is not relevant is not shown. */
    static boolean relevant(Command.Name name, Ticket ticket, Actor.Staff staff) {
        var overlay = ticket.overlay();
        var supervision = overlay.supervision();
        return switch (name) {
            case SUPERVISE -> supervision == null;
            case LIFT_SUPERVISION -> supervision != null;
            case ANSWER_SUPERVISION -> supervision != null && supervision.answeredAt() == null;
            case AID_RESULT -> overlay.aid();
            case REPORT_URGENT -> overlay.urgent();
            case HAND_AID -> !overlay.aid();
            case SPONSOR -> overlay.sponsor() == null;
            case MARK_URGENT -> !overlay.urgent();
            case REPORT_UP -> ticket.origin().source() == Source.ASSIGNED_DOWN && ticket.course().reportedAt() == null;
            case SIGN_SHARE -> share(ticket, staff, s -> s.signedAt() == null);
            case REPLY_SHARE -> share(ticket, staff, s -> s.signedAt() != null && s.repliedAt() == null);
            case MARK_READ -> ticket.unreadBy(staff.department());
            case URGE -> ticket.owner().isPresent();
            case ON_PAPER -> decidable(ticket.stage());
            case ENDORSE -> ticket.stage() instanceof Stage.ExtensionReview(var _, var _, var _, var _, var by) && by == null;
            case TRIAGE, SEAL, PROPOSE, RETURN_PROPOSAL, ASSIGN, SIGN_FOR, SUBMIT_ANSWER, RETURN_ANSWER, APPROVE_ANSWER, CLOSE,
                    ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, PROPOSE_INVALID, CONCLUDE, RETURN_CONCLUSION, OBJECT,
                    ASK_EXTENSION, MERGE, UNMERGE, SPLIT, REDO, RECORD_REVIEW, RECORD_REVIEW_RESULT, HAND_OVER, NOTE,
                    LIST_DEMANDS, FORWARD, LABEL, DELIVER, CONTACT, REVISIT, INSTRUCT, ADD, RATE, REOPEN, WITHDRAW -> true;
        };
    }

    private static boolean decidable(Stage stage) {
        return stage instanceof Stage.Pending || stage instanceof Stage.Proposed || stage instanceof Stage.AnswerReview;
    }

    private static boolean share(Ticket ticket, Actor.Staff staff, java.util.function.Predicate<Ticket.Share> which) {
        return ticket.shares().stream()
                .anyMatch(s -> s.active() && s.department().equals(staff.department()) && which.test(s));
    }
}
