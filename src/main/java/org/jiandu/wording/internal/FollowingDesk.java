package org.jiandu.wording.internal;

import java.util.List;
import java.util.Objects;
import org.jiandu.access.RateLimits;
import org.jiandu.access.RateLimits.Kind;
import org.jiandu.attachment.Attachments;
import org.jiandu.attachment.Attachments.Problem;
import org.jiandu.attachment.Upload;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class FollowingDesk implements Following {
    private final Intake intake;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Letters letters;
    private final Attachments attachments;
    private final RateLimits limits;
    private final Standing standing;
    private final TransactionTemplate transaction;

    FollowingDesk(
            Intake intake, Tickets tickets, Deadlines deadlines, Letters letters, Attachments attachments,
            RateLimits limits, Standing standing, PlatformTransactionManager transactions) {
        this.intake = intake;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.letters = letters;
        this.attachments = attachments;
        this.transaction = new TransactionTemplate(transactions);
        this.limits = limits;
        this.standing = standing;
    }

    @Override
    public Answer ask(FollowForm form, List<Upload> files, String address, Sentences say) {
        if (!limits.tryTake(Kind.FOLLOW, address)) {
            return new Answer.Refused(RateLimits.refusal(Kind.FOLLOW));
        }
        var found = intake.follow(form.typedNumber(), form.typedCode());
        if (found.isEmpty()) {
            return new Answer.Refused(Refusal.of("citizen.follow.unknown"));
        }
        limits.giveBack(Kind.FOLLOW, address);
        var citizen = found.get();
        var problems = intake.keep(form.typedBag(), files).problems();
        var faults = problems.isEmpty() ? done(form, citizen) : List.of(Refusal.of("attachment.some"));
        boolean done = form.command().isPresent() && faults.isEmpty();
        return tickets.page(citizen.ticket(), citizen)
                .<Answer>map(page -> new Answer.Shown(seen(page, citizen, say), faults, done, bag(done ? "" : form.typedBag(), problems)))
                .orElseGet(() -> new Answer.Refused(Refusal.of("citizen.follow.unknown")));
    }

    private Bag bag(String token, List<Problem> problems) {
        return token.isEmpty()
                ? new Bag(intake.newToken(), List.of(), List.of())
                : new Bag(token, intake.files(token), problems);
    }

    private List<Refusal> done(FollowForm form, Actor.Citizen citizen) {
        if (form.halfSaid()) {
            return List.of(Refusal.of("citizen.act.choose"));
        }
        return form.command().map(c -> done(c, form, citizen)).orElse(List.of());
    }

    private List<Refusal> done(Command command, FollowForm form, Actor.Citizen citizen) {
        return switch (handled(command, form, citizen)) {
            case Outcome.Done _ -> List.of();
            case Outcome.Refused(var reasons) -> reasons;
            case Outcome.Stale _ -> List.of(Refusal.of("citizen.act.stale"));
            case Outcome.NotFound _ -> List.of(Refusal.of("citizen.follow.unknown"));
        };
    }

    /** Words and files of an addition come together or not at all. */
    private Outcome handled(Command command, FollowForm form, Actor.Citizen citizen) {
        var id = citizen.ticket();
        if (!(command instanceof Command.Add) || intake.files(form.typedBag()).isEmpty()) {
            return tickets.handle(id, form.seen(), command, citizen);
        }
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                var outcome = tickets.handle(id, form.seen(), command, citizen);
                if (outcome instanceof Outcome.Done) {
                    intake.bind(form.typedBag(), id, citizen);
                }
                return outcome;
            }));
        } catch (UnexpectedRollbackException e) {
            return new Outcome.Stale(form.seen()); // somebody was faster by a moment
        }
    }

    private Seen seen(TicketPage page, Actor.Citizen citizen, Sentences say) {
        var running = deadlines.of(citizen.ticket(), citizen).stream().filter(c -> c.endedAt() == null).toList();
        return new Seen(
                page, standing.sentence(page, say), standing.late(page), standing.line(page, say), running,
                letters.of(citizen.ticket(), citizen), attachments.of(citizen.ticket(), citizen));
    }
}
