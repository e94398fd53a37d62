package org.jiandu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jiandu.intake.Draft;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Intake.SubmitOutcome;
import org.jiandu.intake.Receipt;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Answer;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Outcome;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.Tickets;

/** What people do with a ticket, through the doors of the rooms; each step must be accepted. */
public final class Steps {
    public static final Actor PORTAL = new Actor.Automatic("tests");

    private final Intake intake;
    private final Tickets tickets;

    Steps(Intake intake, Tickets tickets) {
        this.intake = intake;
        this.tickets = tickets;
    }

    public Draft draft(Kind kind, String text) {
        return new Draft(intake.newToken(), kind, null, text, "", "", "", "", true);
    }

    public Draft reachable(Kind kind, String text, String name, String phone, String email) {
        return new Draft(intake.newToken(), kind, null, text, name, phone, email, "", true);
    }

    public Receipt receipt(Draft draft) {
        return switch (intake.submit(draft)) {
            case SubmitOutcome.Received(var receipt) -> receipt;
            case SubmitOutcome.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
            case SubmitOutcome.Expired _ -> throw new AssertionError("the form has expired");
        };
    }

    public TicketId handIn(Draft draft) {
        return id(receipt(draft));
    }

    public TicketId id(Receipt receipt) {
        return tickets.find(receipt.number(), PORTAL).orElseThrow();
    }

    /** Accepted, or the test ends with the reasons. */
    public Ticket act(TicketId id, Command command, Actor actor) {
        var seen = tickets.page(id, actor).orElseThrow(() -> new AssertionError(actor + " does not find " + id));
        return switch (tickets.handle(id, seen.ticket().version(), command, actor)) {
            case Outcome.Done(var ticket) -> ticket;
            case Outcome.Refused(var reasons) -> throw new AssertionError(command + " was refused: " + reasons);
            case Outcome.Stale(var current) -> throw new AssertionError(command + " came too late: " + current);
            case Outcome.NotFound _ -> throw new AssertionError(command + " found nothing");
        };
    }

    public Ticket triage(TicketId id, TicketClass as, Set<DepartmentCode> units, Set<StaffId> persons) {
        return act(id, new Command.Triage(as, units, persons), Fixtures.REGISTRAR);
    }

    public Ticket assign(TicketId id, DepartmentCode to) {
        act(id, new Command.Propose(to, "请承办部门依法办理"), Fixtures.REGISTRAR);
        return act(id, new Command.Assign(), Fixtures.DIRECTOR);
    }

    /** By the enforcement bureau's handler, and approved by the director. */
    public Ticket answer(TicketId id, String words) {
        var ticket = tickets.page(id, Fixtures.ENFORCER).orElseThrow().ticket();
        var handler = ticket.cycle() > 1 ? Fixtures.SECOND_ENFORCER : Fixtures.ENFORCER;
        act(id, new Command.SignFor(), handler);
        var as = ticket.as();
        boolean decided = as != null && as.decided();
        act(id, new Command.SubmitAnswer(decided ? Fixtures.decided(words) : Answer.plain(words)), handler);
        return approve(id);
    }

    /** By the director, and by a leader where a leader has the last word. */
    public Ticket approve(TicketId id) {
        var seen = act(id, new Command.ApproveAnswer(), Fixtures.DIRECTOR);
        var answered = seen.stage() instanceof Stage.AnswerReview
                ? act(id, new Command.ApproveAnswer(), Fixtures.LEADER)
                : seen;
        assertThat(answered.answeredAt()).isNotNull();
        return answered;
    }
}
