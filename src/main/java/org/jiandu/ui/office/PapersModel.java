package org.jiandu.ui.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiandu.correspondence.Letters;
import org.jiandu.correspondence.Letters.Delivery;
import org.jiandu.correspondence.Letters.Letter;
import org.jiandu.correspondence.PaperData;
import org.jiandu.correspondence.Papers;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** The papers of one ticket at the desk. */
@Component
class PapersModel {
    private final Letters letters;
    private final Papers papers;
    private final SignedIn signedIn;
    private final Clock clock;

    PapersModel(Letters letters, Papers papers, SignedIn signedIn, Clock clock) {
        this.letters = letters;
        this.papers = papers;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    List<Letter> issued(TicketId ticket) {
        return letters.of(ticket, signedIn.actor());
    }

    List<Papers.Form> forms() {
        return papers.forms();
    }

    List<Papers.SentOut> sentOutOn(LocalDate day) {
        return papers.sentOutOn(day, signedIn.actor());
    }

    LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }

    List<Refusal> deliver(TicketId ticket, Letter letter, Delivery delivery) {
        return letters.deliver(ticket, letter.id(), delivery, signedIn.actor());
    }

    /** A paper of the office, with what the ticket knows. */
    List<Refusal> issue(TicketId ticket, Papers.Form form) {
        return switch (papers.issue(ticket, form.code(), PaperData.none(), signedIn.actor())) {
            case Papers.Outcome.Issued _ -> List.of();
            case Papers.Outcome.Refused(var reasons) -> reasons;
        };
    }
}
