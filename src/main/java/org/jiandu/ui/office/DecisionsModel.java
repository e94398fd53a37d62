package org.jiandu.ui.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.TicketPage.Moment;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.Tickets;
import org.jiandu.ui.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What waits for this person's yes or no. */
@Component
class DecisionsModel {
    /** As many cards as somebody reads on a telephone; the list has the rest. */
    private static final int MOST = 20;

    private final Tickets rows;
    private final TicketModel tickets;
    private final SignedIn signedIn;
    private final MessageSource words;

    DecisionsModel(Tickets rows, TicketModel tickets, SignedIn signedIn, MessageSource words) {
        this.rows = rows;
        this.tickets = tickets;
        this.signedIn = signedIn;
        this.words = words;
    }

    TicketModel tickets() {
        return tickets;
    }

    List<TicketPage> waiting() {
        var query = new TicketQuery(TicketQuery.View.TODO, "", null, MOST);
        return rows.list(query, signedIn.actor()).rows().stream()
                .filter(line -> waits(line.ticket().stage()))
                .flatMap(line -> tickets.page(line.ticket().id().value()).stream())
                .toList();
    }

    private static boolean waits(Stage stage) {
        return stage instanceof Stage.Pending || stage instanceof Stage.Proposed || stage instanceof Stage.AnswerReview;
    }

    /** Who asks for what, in a line or two. */
    List<String> asked(TicketPage page, Locale locale) {
        var lines = new ArrayList<String>();
        var proposal = page.proposal();
        proposal.map(Moment::staff).ifPresent(by -> lines.add(say(locale, "office.decisions.by", tickets.people().name(by))));
        switch (page.ticket().stage()) {
            case Stage.Proposed(var _, var to, var _, var _) -> lines.add(to(to, locale));
            case Stage.RedirectReview(var _, var with, var _) -> lines.add(to(with, locale));
            case Stage.ExtensionReview(var _, var unit, var _, var days, var _) -> {
                lines.add(to(unit, locale));
                lines.add(say(locale, "office.conclusion.days", days));
            }
            case Stage.AnswerReview(var _, var by, var _, var _) -> lines.add(to(by, locale));
            case Stage.ObjectionReview(var _, var to, var _) -> lines.add(to(to, locale));
            case Stage.Registered _, Stage.Triaged _, Stage.Supplement _, Stage.RefusalReview _, Stage.InvalidReview _,
                    Stage.NotAccepted _, Stage.Redirected _, Stage.Invalid _, Stage.Merged _, Stage.Assigned _,
                    Stage.Investigating _, Stage.Answered _, Stage.Closed _, Stage.UnderReview _, Stage.Sealed _,
                    Stage.Withdrawn _ -> {}
        }
        return lines;
    }

    /** The words that are to be decided on. */
    Optional<String> words(TicketPage page) {
        return page.draft().isEmpty() || !(page.ticket().stage() instanceof Stage.AnswerReview)
                ? page.proposal().map(Moment::text).filter(t -> !t.isEmpty())
                : Optional.of(page.draft());
    }

    private String to(DepartmentCode unit, Locale locale) {
        return say(locale, "office.decisions.to", tickets.people().name(unit, locale));
    }

    private String say(Locale locale, String key, Object... args) {
        return words.getMessage(key, args, locale);
    }
}
