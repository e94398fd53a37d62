package org.jiandu.wording.internal;

import java.util.List;
import org.jiandu.access.RateLimits;
import org.jiandu.access.RateLimits.Kind;
import org.jiandu.correspondence.Letters;
import org.jiandu.deadline.Deadlines;
import org.jiandu.intake.FollowForm;
import org.jiandu.intake.Intake;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Outcome;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.Tickets;
import org.jiandu.wording.Following;
import org.jiandu.wording.Sentences;
import org.jiandu.wording.Standing;
import org.springframework.stereotype.Service;

@Service
class FollowingDesk implements Following {
    private final Intake intake;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Letters letters;
    private final RateLimits limits;
    private final Standing standing;

    FollowingDesk(
            Intake intake, Tickets tickets, Deadlines deadlines, Letters letters, RateLimits limits, Standing standing) {
        this.intake = intake;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.letters = letters;
        this.limits = limits;
        this.standing = standing;
    }

    @Override
    public Answer ask(FollowForm form, String address, Sentences say) {
        if (!limits.tryTake(Kind.FOLLOW, address)) {
            return new Answer.Refused(RateLimits.refusal(Kind.FOLLOW));
        }
        var found = intake.follow(form.typedNumber(), form.typedCode());
        if (found.isEmpty()) {
            return new Answer.Refused(Refusal.of("citizen.follow.unknown"));
        }
        limits.giveBack(Kind.FOLLOW, address);
        var citizen = found.get();
        var command = form.command();
        var faults = form.halfSaid()
                ? List.of(Refusal.of("citizen.act.choose"))
                : command.map(c -> done(c, form, citizen)).orElse(List.of());
        return tickets.page(citizen.ticket(), citizen)
                .<Answer>map(page -> new Answer.Shown(seen(page, citizen, say), faults, command.isPresent() && faults.isEmpty()))
                .orElseGet(() -> new Answer.Refused(Refusal.of("citizen.follow.unknown")));
    }

    private List<Refusal> done(Command command, FollowForm form, Actor.Citizen citizen) {
        return switch (tickets.handle(citizen.ticket(), form.seen(), command, citizen)) {
            case Outcome.Done _ -> List.of();
            case Outcome.Refused(var reasons) -> reasons;
            case Outcome.Stale _ -> List.of(Refusal.of("citizen.act.stale"));
            case Outcome.NotFound _ -> List.of(Refusal.of("citizen.follow.unknown"));
        };
    }

    private Seen seen(TicketPage page, Actor.Citizen citizen, Sentences say) {
        var running = deadlines.of(citizen.ticket(), citizen).stream().filter(c -> c.endedAt() == null).toList();
        return new Seen(
                page, standing.sentence(page, say), standing.late(page), standing.line(page, say), running,
                letters.of(citizen.ticket(), citizen));
    }
}
