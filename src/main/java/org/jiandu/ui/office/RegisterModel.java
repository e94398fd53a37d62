package org.jiandu.ui.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Receipt;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;
import org.jiandu.notice.Notices;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Tickets;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** What is registered at the desk: a call, a letter, a visit. */
@Component
class RegisterModel {
    private final Tickets tickets;
    private final Intake intake;
    private final Notices notices;
    private final SignedIn signedIn;
    private final Clock clock;

    RegisterModel(Tickets tickets, Intake intake, Notices notices, SignedIn signedIn, Clock clock) {
        this.tickets = tickets;
        this.intake = intake;
        this.notices = notices;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Answer {
        /** @param receipt with the code, which is shown this once */
        record Registered(TicketId ticket, Receipt receipt) implements Answer {}

        record Refused(List<Refusal> reasons) implements Answer {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** An item of a published notice, as it is chosen. */
    record Choice(ItemRef item, String heading) {}

    List<Choice> items() {
        return notices.all().stream()
                .flatMap(n -> n.items().stream()
                        .map(i -> new Choice(i.ref(n.slug()), i.heading().corrected())))
                .toList();
    }

    Answer register(Registration typed) {
        var actor = signedIn.actor();
        return switch (tickets.register(typed.normalised(), actor)) {
            case Tickets.RegisterOutcome.Registered registered -> {
                var id = registered.ticket().id();
                yield new Answer.Registered(id, intake.receiptFor(id, actor));
            }
            case Tickets.RegisterOutcome.Refused(var reasons) -> new Answer.Refused(reasons);
        };
    }

    LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }

    /** Whether the date asks for a reason: more than a day ago. */
    boolean late(Optional<LocalDate> receivedOn) {
        return receivedOn.map(day -> day.isBefore(today().minusDays(1))).orElse(false);
    }
}
