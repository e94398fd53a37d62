package org.jiandu.plain;

import jakarta.servlet.http.HttpServletRequest;
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
import org.jiandu.wording.Sentences;
import org.jiandu.wording.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Coming back with number and code: where it stands, what was answered, and what the citizen may still do. */
@Controller
class FollowPages {
    private final Intake intake;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Letters letters;
    private final RateLimits limits;
    private final Standing standing;

    FollowPages(
            Intake intake, Tickets tickets, Deadlines deadlines, Letters letters, RateLimits limits, Standing standing) {
        this.intake = intake;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.letters = letters;
        this.limits = limits;
        this.standing = standing;
    }

    @GetMapping("/plain/follow")
    String ask(Model model) {
        return asked(FollowForm.blank(), model);
    }

    @PostMapping("/plain/follow")
    String look(FollowForm form, Model model, HttpServletRequest request, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        asked(form, model);
        if (form.reread()) {
            return "plain/follow";
        }
        var address = request.getRemoteAddr();
        if (!limits.tryTake(Kind.FOLLOW, address)) {
            return refused(RateLimits.refusal(Kind.FOLLOW), model);
        }
        var found = intake.follow(form.typedNumber(), form.typedCode());
        if (found.isEmpty()) {
            return refused(Refusal.of("citizen.follow.unknown"), model);
        }
        limits.giveBack(Kind.FOLLOW, address);
        var citizen = found.get();
        var faults = act(form, citizen, model);
        return tickets.page(citizen.ticket(), citizen)
                .map(page -> shown(page, citizen, faults, model, frame.say()))
                .orElseGet(() -> refused(Refusal.of("citizen.follow.unknown"), model));
    }

    private List<Refusal> act(FollowForm form, Actor.Citizen citizen, Model model) {
        if (form.halfSaid()) {
            return List.of(Refusal.of("citizen.act.choose"));
        }
        return form.command().map(command -> done(command, form, citizen, model)).orElse(List.of());
    }

    private List<Refusal> done(Command command, FollowForm form, Actor.Citizen citizen, Model model) {
        return switch (tickets.handle(citizen.ticket(), form.seen(), command, citizen)) {
            case Outcome.Done _ -> {
                model.addAttribute("done", "citizen.done." + form.act());
                yield List.of();
            }
            case Outcome.Refused(var reasons) -> reasons;
            case Outcome.Stale _ -> List.of(Refusal.of("citizen.act.stale"));
            case Outcome.NotFound _ -> List.of(Refusal.of("citizen.follow.unknown"));
        };
    }

    private String shown(TicketPage page, Actor.Citizen citizen, List<Refusal> faults, Model model, Sentences say) {
        model.addAttribute("again", new Again("act", "look", "look"));
        model.addAttribute("page", page);
        model.addAttribute("faults", faults);
        model.addAttribute("now", standing.sentence(page, say));
        model.addAttribute("late", standing.late(page));
        model.addAttribute("line", standing.line(page, say));
        model.addAttribute("clocks", deadlines.of(citizen.ticket(), citizen));
        model.addAttribute("letters", letters.of(citizen.ticket(), citizen));
        return "plain/ticket";
    }

    private static String asked(FollowForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("again", new Again("act", "reread", "look"));
        return "plain/follow";
    }

    private static String refused(Refusal refusal, Model model) {
        model.addAttribute("refusal", refusal);
        return "plain/follow";
    }
}
