package org.jiandu.ui.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Intake.DeskOutcome;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.ItemRef;
import org.jiandu.notice.Notices;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Tickets;
import org.jiandu.ticket.Tickets.Alike;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** What is registered at the desk: a call, a letter, a visit. */
@Component
class RegisterModel {
    private final Intake intake;
    private final Tickets tickets;
    private final Notices notices;
    private final SignedIn signedIn;
    private final Clock clock;

    RegisterModel(Intake intake, Tickets tickets, Notices notices, SignedIn signedIn, Clock clock) {
        this.intake = intake;
        this.tickets = tickets;
        this.notices = notices;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** An item of a published notice, as it is chosen. */
    record Choice(ItemRef item, String heading) {}

    List<Choice> items() {
        return notices.all().stream()
                .flatMap(n -> n.items().stream()
                        .map(i -> new Choice(i.ref(n.slug()), i.heading().corrected())))
                .toList();
    }

    DeskOutcome register(Registration typed) {
        return intake.register(typed, signedIn.actor());
    }

    List<Alike> alike(Registration typed) {
        return tickets.alike(typed, signedIn.actor());
    }

    LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }

    /** Whether the date asks for a reason: more than a day ago. */
    boolean late(Optional<LocalDate> receivedOn) {
        return receivedOn.map(day -> day.isBefore(today().minusDays(1))).orElse(false);
    }
}
