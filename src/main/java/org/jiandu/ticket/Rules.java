package org.jiandu.ticket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;

/** The guarded transitions of a ticket (domain.md §3), as one pure function. */
final class Rules {
    /** A text a person wrote: 1 to this many code points. */
    static final int LONGEST_TEXT = 5_000;

    /** 信访工作条例 art. 23; see docs/law/articles.csv XF-2022-23. */
    static final int OBJECTION_DAYS = 5;

    private static final DepartmentCode FILING = new DepartmentCode("FILING");
    private static final DepartmentCode PETITION = new DepartmentCode("PETITION");

    static final Duration RATING_TIME = Duration.ofDays(15);
    static final Duration REOPEN_TIME = Duration.ofDays(30);

    private Rules() {}

    static Decision decide(Ticket ticket, Command command, Actor actor, Now now) {
        var no = closed(ticket, command.name(), actor, now)
                .map(List::of)
                .orElseGet(() -> faults(ticket, command, actor));
        return no.isEmpty() ? Moves.done(ticket, command, actor, now.instant()) : new Decision.Refused(no);
    }

    static List<Door> openTo(Ticket ticket, Actor actor, Now now) {
        return offered(ticket, actor).stream()
                .map(name -> new Door(name, closed(ticket, name, actor, now).orElse(null)))
                .toList();
    }

    /** The commands worth showing to this actor at this stage; whether they are open is {@link #closed}'s word. */
    private static List<Command.Name> offered(Ticket ticket, Actor actor) {
        return switch (actor) {
            case Actor.Citizen _ ->
                List.of(Command.Name.ADD, Command.Name.RATE, Command.Name.REOPEN, Command.Name.WITHDRAW);
            case Actor.Visitor _, Actor.Automatic _ -> List.of();
            case Actor.Staff staff ->
                atStage(ticket.stage()).stream().filter(n -> mayBe(staff, n)).toList();
        };
    }

    /** In the order of the buttons: the usual next step first. */
    private static List<Command.Name> atStage(Stage stage) {
        return switch (stage) {
            case Stage.Registered _ ->
                List.of(Command.Name.TRIAGE, Command.Name.SEAL, Command.Name.ASK_SUPPLEMENT, Command.Name.PROPOSE_REFUSAL,
                        Command.Name.PROPOSE_REDIRECT, Command.Name.NOTE);
            case Stage.Triaged _ ->
                List.of(Command.Name.PROPOSE, Command.Name.TRIAGE, Command.Name.SEAL, Command.Name.ASK_SUPPLEMENT,
                        Command.Name.PROPOSE_REFUSAL, Command.Name.PROPOSE_REDIRECT, Command.Name.NOTE);
            case Stage.Supplement _ ->
                List.of(Command.Name.TRIAGE, Command.Name.SEAL, Command.Name.PROPOSE_REFUSAL,
                        Command.Name.PROPOSE_REDIRECT, Command.Name.NOTE);
            case Stage.RefusalReview _, Stage.RedirectReview _ ->
                List.of(Command.Name.CONCLUDE, Command.Name.RETURN_CONCLUSION, Command.Name.SEAL, Command.Name.NOTE);
            case Stage.Proposed _ ->
                List.of(Command.Name.ASSIGN, Command.Name.RETURN_PROPOSAL, Command.Name.SEAL, Command.Name.NOTE);
            case Stage.Assigned _ ->
                List.of(Command.Name.SIGN_FOR, Command.Name.OBJECT, Command.Name.URGE, Command.Name.SEAL, Command.Name.NOTE);
            case Stage.Investigating _ ->
                List.of(Command.Name.SUBMIT_ANSWER, Command.Name.URGE, Command.Name.SEAL, Command.Name.NOTE);
            case Stage.AnswerReview _ ->
                List.of(Command.Name.APPROVE_ANSWER, Command.Name.RETURN_ANSWER, Command.Name.SEAL, Command.Name.NOTE);
            case Stage.Answered _ -> List.of(Command.Name.CLOSE, Command.Name.NOTE);
            case Stage.Closed _, Stage.Sealed _, Stage.Withdrawn _, Stage.NotAccepted _, Stage.Redirected _ -> List.of();
        };
    }

    private static boolean mayBe(Actor.Staff staff, Command.Name name) {
        return roles(name).stream().anyMatch(staff::is);
    }

    private static Set<Role> roles(Command.Name name) {
        return switch (name) {
            case TRIAGE, PROPOSE, ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT -> Set.of(Role.REGISTRAR);
            case SEAL, CLOSE -> Set.of(Role.REGISTRAR, Role.DIRECTOR);
            case ASSIGN, RETURN_PROPOSAL, APPROVE_ANSWER, RETURN_ANSWER -> Set.of(Role.DIRECTOR);
            case SIGN_FOR, SUBMIT_ANSWER, OBJECT -> Set.of(Role.HANDLER);
            case CONCLUDE, RETURN_CONCLUSION -> Set.of(Role.DIRECTOR, Role.HANDLER);
            case URGE -> Set.of(Role.REGISTRAR, Role.DIRECTOR, Role.SUPERVISOR);
            case NOTE -> Set.of(Role.REGISTRAR, Role.DIRECTOR, Role.HANDLER);
            case ADD, RATE, REOPEN, WITHDRAW -> Set.of();
        };
    }

    /** Why this kind of command is closed to this actor now; empty when it is open. */
    private static Optional<Refusal> closed(Ticket ticket, Command.Name name, Actor actor, Now now) {
        return switch (actor) {
            case Actor.Citizen _ -> closedToCitizen(ticket, name, now);
            case Actor.Staff staff -> closedToStaff(ticket, name, staff, now);
            case Actor.Visitor _, Actor.Automatic _ -> no("ticket.refused.role");
        };
    }

    private static Optional<Refusal> closedToCitizen(Ticket ticket, Command.Name name, Now now) {
        return switch (name) {
            case ADD -> ticket.stage().open() ? Optional.empty() : no("ticket.refused.add.over");
            case WITHDRAW -> ticket.stage().open() ? Optional.empty() : no("ticket.refused.withdraw.over");
            case RATE -> closedRating(ticket);
            case REOPEN -> closedReopening(ticket, now);
            case TRIAGE, SEAL, PROPOSE, RETURN_PROPOSAL, ASSIGN, SIGN_FOR, SUBMIT_ANSWER, RETURN_ANSWER,
                    APPROVE_ANSWER, CLOSE, ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, CONCLUDE,
                    RETURN_CONCLUSION, OBJECT, URGE, NOTE -> no("ticket.refused.role");
        };
    }

    private static Optional<Refusal> closedRating(Ticket ticket) {
        if (!(ticket.stage() instanceof Stage.Answered)) {
            return no(ticket.stage().open() ? "ticket.refused.rate.early" : "ticket.refused.rate.over");
        }
        return ticket.rating() == null ? Optional.empty() : no("ticket.refused.rate.twice");
    }

    private static Optional<Refusal> closedReopening(Ticket ticket, Now now) {
        var answered = ticket.answeredAt();
        if (answered == null || !(ticket.stage() instanceof Stage.Answered || ticket.stage() instanceof Stage.Closed)) {
            return no("ticket.refused.reopen.early");
        }
        if (ticket.cycle() > 1) {
            return no("ticket.refused.reopen.twice");
        }
        return now.instant().isAfter(answered.plus(REOPEN_TIME)) ? no("ticket.refused.reopen.late") : Optional.empty();
    }

    private static Optional<Refusal> closedToStaff(Ticket ticket, Command.Name name, Actor.Staff staff, Now now) {
        if (!mayBe(staff, name)) {
            return no("ticket.refused.role");
        }
        if (!atStage(ticket.stage()).contains(name)) {
            return no("ticket.refused.stage");
        }
        return switch (name) {
            case ASSIGN, RETURN_PROPOSAL -> closedApproval(ticket, staff);
            case APPROVE_ANSWER, RETURN_ANSWER -> closedAnswerApproval(ticket, staff);
            case SIGN_FOR, SUBMIT_ANSWER -> closedHandling(ticket, staff);
            case CLOSE -> closedClosing(ticket, now);
            case ASK_SUPPLEMENT ->
                ticket.tally().supplements() > 0 ? no("ticket.refused.supplement.twice") : Optional.empty();
            case CONCLUDE, RETURN_CONCLUSION -> closedConclusion(ticket, staff);
            case OBJECT -> closedObjecting(ticket, staff, now);
            case TRIAGE, SEAL, PROPOSE, PROPOSE_REFUSAL, PROPOSE_REDIRECT, URGE, NOTE, ADD, RATE, REOPEN, WITHDRAW ->
                Optional.empty();
        };
    }

    /** Four eyes (两人以上核对): whoever wrote the proposal does not approve it. */
    private static Optional<Refusal> closedApproval(Ticket ticket, Actor.Staff staff) {
        return ticket.stage() instanceof Stage.Proposed(var _, var _, var by) && by.equals(staff.id())
                ? no("ticket.refused.own.proposal")
                : Optional.empty();
    }

    private static Optional<Refusal> closedAnswerApproval(Ticket ticket, Actor.Staff staff) {
        return ticket.stage() instanceof Stage.AnswerReview(var _, var _, var author) && author.equals(staff.id())
                ? no("ticket.refused.own.answer")
                : Optional.empty();
    }

    /** 不予受理 is the director's; whether a court procedure is open is said by those who know it (T6, T7). */
    private static Optional<Refusal> closedConclusion(Ticket ticket, Actor.Staff staff) {
        return switch (ticket.stage()) {
            case Stage.RefusalReview(var _, var by) ->
                !staff.is(Role.DIRECTOR)
                        ? no("ticket.refused.role")
                        : by.equals(staff.id()) ? no("ticket.refused.own.conclusion") : Optional.empty();
            case Stage.RedirectReview(var _, var with, var by) ->
                !with.equals(staff.department())
                        ? no("ticket.refused.other.department")
                        : by.equals(staff.id()) ? no("ticket.refused.own.conclusion") : Optional.empty();
            case Stage.Registered _, Stage.Triaged _, Stage.Supplement _, Stage.Proposed _, Stage.Assigned _,
                    Stage.Investigating _, Stage.AnswerReview _, Stage.Answered _, Stage.Closed _, Stage.Sealed _,
                    Stage.Withdrawn _, Stage.NotAccepted _, Stage.Redirected _ -> no("ticket.refused.stage");
        };
    }

    /** 立案庭, unless it is complained of: then the petition office's director. */
    static DepartmentCode confirmsRedirect(Ticket ticket) {
        return ticket.accuses(FILING) ? PETITION : FILING;
    }

    /** 信访工作条例 art. 23: within 5 working days, by the department it was handed to; a second time it stays. */
    private static Optional<Refusal> closedObjecting(Ticket ticket, Actor.Staff staff, Now now) {
        if (ticket.owner().filter(staff.department()::equals).isEmpty()) {
            return no("ticket.refused.other.department");
        }
        if (ticket.tally().objections() > 0) {
            return no("ticket.refused.object.twice");
        }
        return now.within(OBJECTION_DAYS, ticket.stage().at()) ? Optional.empty() : no("ticket.refused.object.late");
    }

    private static Optional<Refusal> closedHandling(Ticket ticket, Actor.Staff staff) {
        if (ticket.owner().filter(staff.department()::equals).isEmpty()) {
            return no("ticket.refused.other.department");
        }
        return ticket.stage() instanceof Stage.Investigating(var _, var _, var handler) && !handler.equals(staff.id())
                ? no("ticket.refused.other.handler")
                : Optional.empty();
    }

    /** 办结 needs the citizen's word or 15 days of silence, which counts as 未评价, never as content. */
    private static Optional<Refusal> closedClosing(Ticket ticket, Now now) {
        var answered = ticket.answeredAt();
        boolean waited = answered != null && !now.instant().isBefore(answered.plus(RATING_TIME));
        return ticket.rating() != null || waited ? Optional.empty() : no("ticket.refused.close.early");
    }

    /** What is wrong with the content of a command that is open. */
    private static List<Refusal> faults(Ticket ticket, Command command, Actor actor) {
        return switch (command) {
            case Command.Triage triage -> triageFaults(ticket, triage);
            case Command.Propose(var to, var opinion) -> {
                var all = new ArrayList<>(lengthFaults(opinion, "opinion", 0));
                if (!Visibility.mayHandle(to, ticket)) {
                    all.add(Refusal.of("ticket.refused.accused.handles").at("to"));
                }
                yield all;
            }
            case Command.ReturnProposal(var reason) -> lengthFaults(reason, "reason", 5);
            case Command.ReturnAnswer(var reason) -> lengthFaults(reason, "reason", 5);
            case Command.SubmitAnswer(var answer) -> lengthFaults(answer, "answer", 10);
            case Command.AskSupplement(var lacking) -> lengthFaults(lacking, "lacking", 5);
            case Command.ProposeRefusal(var reasons) -> lengthFaults(reasons, "reasons", 20);
            case Command.ProposeRedirect(var guidance) -> lengthFaults(guidance, "guidance", 20);
            case Command.ReturnConclusion(var reason) -> lengthFaults(reason, "reason", 5);
            case Command.ObjectTo(var reasons) -> lengthFaults(reasons, "reasons", 20);
            case Command.Urge(var words) -> lengthFaults(words, "words", 0);
            case Command.Note(var words) -> lengthFaults(words, "words", 2);
            case Command.Add(var text) -> lengthFaults(text, "text", 2);
            case Command.Reopen(var reason) -> lengthFaults(reason, "reason", 2);
            case Command.Assign _ -> assignFaults(ticket);
            case Command.Seal _, Command.SignFor _, Command.ApproveAnswer _, Command.Close _, Command.Rate _,
                    Command.Withdraw _, Command.Conclude _ -> List.of();
        };
    }

    private static List<Refusal> triageFaults(Ticket ticket, Command.Triage triage) {
        var all = new ArrayList<Refusal>();
        if (triage.as() == TicketClass.REPORT) {
            all.add(Refusal.of("ticket.refused.triage.report").at("as"));
        }
        if (!triage.as().accuses() && !triage.accusedUnits().isEmpty()) {
            all.add(Refusal.of("ticket.refused.triage.no.accusation").at("accused"));
        }
        return all;
    }

    /** The accused lists may have changed since the proposal. */
    private static List<Refusal> assignFaults(Ticket ticket) {
        return ticket.stage() instanceof Stage.Proposed(var _, var to, var _) && !Visibility.mayHandle(to, ticket)
                ? List.of(Refusal.of("ticket.refused.accused.handles"))
                : List.of();
    }

    static List<Refusal> lengthFaults(String text, String field, int least) {
        int length = text.strip().codePointCount(0, text.strip().length());
        if (length < least) {
            return List.of(Refusal.of("ticket.refused.text.short", least, length).at(field));
        }
        return length > LONGEST_TEXT
                ? List.of(Refusal.of("ticket.refused.text.long", LONGEST_TEXT, length).at(field))
                : List.of();
    }

    private static Optional<Refusal> no(String key) {
        return Optional.of(Refusal.of(key));
    }

    static StaffId staff(Actor actor) {
        return ((Actor.Staff) actor).id();
    }

    static DepartmentCode unit(Actor actor) {
        return ((Actor.Staff) actor).department();
    }
}
