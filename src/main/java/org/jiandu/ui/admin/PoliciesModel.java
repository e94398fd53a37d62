package org.jiandu.ui.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiandu.access.StaffRoll;
import org.jiandu.deadline.Amendment.Draft;
import org.jiandu.deadline.Duty;
import org.jiandu.deadline.Policies;
import org.jiandu.deadline.Policies.History;
import org.jiandu.deadline.Policies.Proposal;
import org.jiandu.deadline.Policies.Tried;
import org.jiandu.deadline.Policies.Version;
import org.jiandu.deadline.Rule;
import org.jiandu.deadline.Rule.Length;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;
import org.jiandu.ui.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rules that give terms, and those that give none; what was proposed, and what is to be done about it. */
@Component
class PoliciesModel {
    private final Policies policies;
    private final StaffRoll staff;
    private final SignedIn signedIn;
    private final MessageSource words;
    private final Clock clock;

    PoliciesModel(Policies policies, StaffRoll staff, SignedIn signedIn, MessageSource words, Clock clock) {
        this.policies = policies;
        this.staff = staff;
        this.signedIn = signedIn;
        this.words = words;
        this.clock = clock;
    }

    List<History> all() {
        return policies.all();
    }

    Version today(History history) {
        return history.on(CourtZone.dayOf(clock.instant()));
    }

    /** Adopted, and not yet in force. */
    Optional<Version> next(History history) {
        return Optional.of(history.last()).filter(v -> v.from().isAfter(CourtZone.dayOf(clock.instant())));
    }

    LocalDate tomorrow() {
        return CourtZone.dayOf(clock.instant()).plusDays(1);
    }

    /** As the table prints it; in English where there is a name. */
    String name(Rule rule, Locale locale) {
        var printed = rule.policy().nameZh();
        if (!locale.getLanguage().equals("en")) {
            return printed;
        }
        var english = words.getMessage("deadline.policy." + rule.id(), null, printed, locale);
        return english == null ? printed : english;
    }

    String person(StaffId id) {
        return staff.find(id).map(StaffRoll.Member::name).orElse(id.value());
    }

    boolean mayPropose(History history) {
        var printed = history.printed();
        return Policies.mayPropose(signedIn.actor())
                && printed.length().isPresent()
                && Duty.find(printed.id()).isPresent()
                && history.open().isEmpty();
    }

    boolean mayDecide() {
        return Policies.mayDecide(signedIn.actor());
    }

    boolean own(Proposal proposal) {
        return proposal.by().equals(signedIn.actor().id());
    }

    /** What was typed as a term, to be read; a draft that was kept can be read as one. */
    static Optional<Length> length(Draft draft) {
        return draft.off()
                ? Optional.empty()
                : Optional.of(new Length(
                        Integer.parseInt(draft.duration().strip()), Unit.valueOf(draft.unit()), draft.rolls(),
                        draft.extension().isBlank() ? 0 : Integer.parseInt(draft.extension().strip()), 0));
    }

    Tried tried(Draft draft) {
        return policies.tried(draft);
    }

    List<Refusal> propose(Draft draft) {
        return policies.propose(draft, signedIn.actor());
    }

    List<Refusal> adopt(Proposal proposal) {
        return policies.adopt(proposal.id(), signedIn.actor());
    }

    List<Refusal> sendBack(Proposal proposal, String reason) {
        return policies.sendBack(proposal.id(), reason, signedIn.actor());
    }
}
