package org.jiandu.correspondence.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiandu.access.Departments;
import org.jiandu.correspondence.Letters;
import org.jiandu.deadline.Deadlines;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.TicketFact;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.Tickets;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues letters: who handles it, and by when (信访工作条例 art. 23). */
@Service
class LetterDesk implements Letters {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final Actor PORTAL = new Actor.Automatic("correspondence");

    private static final Set<Role> MAIL_READERS = Set.of(Role.REGISTRAR, Role.DIRECTOR, Role.ADMINISTRATOR);

    private final JdbcLetters letters;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Departments departments;
    private final MessageSource words;
    private final Trail trail;
    private final Clock clock;

    LetterDesk(
            JdbcLetters letters, Tickets tickets, Deadlines deadlines, Departments departments, MessageSource words,
            Trail trail, Clock clock) {
        this.letters = letters;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.departments = departments;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    /** Tells the citizen who handles it; same transaction as the assignment, after its clocks are set. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAssigned(TicketFact.Assigned fact) {
        var day = CourtZone.dayOf(fact.at());
        var code = fact.as().decided() ? "acceptance" : "reception";
        issue(fact, code, values(fact, day));
    }

    /** Tells the citizen in writing what was said with an act: what is missing, or why and where else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(TicketFact fact, String code) {
        var page = tickets.page(fact.ticket(), PORTAL).orElseThrow();
        var said = page.timeline().reversed().stream()
                .filter(m -> m.act().equals(fact.act()))
                .findFirst()
                .map(TicketPage.Moment::text)
                .orElse("");
        issue(fact, code, values(fact, page, said));
    }

    /** What any letter of this ticket may name today. */
    private Map<String, String> values(TicketFact fact, TicketPage page, String said) {
        var ticket = page.ticket();
        var owed = page.owed();
        var main = fact instanceof TicketFact.Merged(var _, var _, var into)
                ? tickets.page(into, PORTAL).map(p -> p.ticket().number().value()).orElse("")
                : "";
        return Map.of(
                "number", ticket.number().value(),
                "receivedOn", CourtDates.formal(ticket.receivedOn(), ZH),
                "today", CourtDates.formal(CourtZone.dayOf(fact.at()), ZH),
                "department", ticket.owner().map(unit -> departments.name(unit, ZH)).orElse(""),
                "due", owed == null ? "" : CourtDates.formal(owed.due(), ZH),
                "days", fact instanceof TicketFact.Extended extended ? String.valueOf(extended.days()) : "",
                "main", main,
                "text", said);
    }

    private void issue(TicketFact fact, String code, Map<String, String> values) {
        var day = CourtZone.dayOf(fact.at());
        var template = letters.template(code, day)
                .orElseThrow(() -> new IllegalStateException("no text of the letter " + code + " for " + day));
        var letter = new Letter(code, fact.at(), template.title(), template.filled(values));
        letters.issue(fact.ticket(), letter);
        trail.append(Entry.of(fact.ticket().value(), fact.at(), Entry.By.SYSTEM, "letter_issued")
                .with("letter", code)
                .committing("text", Content.BODY, letter.body()));
    }

    private Map<String, String> values(TicketFact.Assigned fact, LocalDate day) {
        var ticket = tickets.page(fact.ticket(), PORTAL).orElseThrow().ticket();
        var term = deadlines.of(fact.ticket(), PORTAL).stream()
                .filter(c -> c.endedAt() == null)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException("assigned without a clock: " + fact.ticket()))
                .term();
        return Map.of(
                "number", ticket.number().value(),
                "receivedOn", CourtDates.formal(ticket.receivedOn(), ZH),
                "assignedOn", CourtDates.formal(day, ZH),
                "department", departments.name(fact.to(), ZH),
                "due", CourtDates.formal(term.due(), ZH),
                "provisional", term.provisional() ? words.getMessage("correspondence.provisional", null, ZH) : "");
    }

    @Transactional
    public boolean adopt(Template template) {
        var subject = "c_" + UUID.randomUUID().toString().replace("-", "");
        if (!letters.adopt(template, subject)) {
            return false;
        }
        trail.open(subject);
        trail.append(Entry.of(subject, clock.instant(), Entry.By.SYSTEM, "letter_text_adopted")
                .with("letter", template.code())
                .with("valid_from", template.validFrom().toString())
                .committing("text", Content.BODY, template.title() + "\n" + template.body()));
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> of(TicketId ticket, Actor actor) {
        return tickets.page(ticket, actor).isPresent() ? letters.letters(ticket) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mail> mails(Actor actor, int atMost) {
        return actor instanceof Actor.Staff staff && MAIL_READERS.stream().anyMatch(staff::is)
                ? letters.newest(atMost)
                : List.of();
    }
}
