package org.jiandu.correspondence.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiandu.access.Departments;
import org.jiandu.correspondence.Letters;
import org.jiandu.correspondence.Opinion;
import org.jiandu.correspondence.PaperData;
import org.jiandu.court.Court;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Duty;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
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

    static final Set<Role> WRITERS = Set.of(Role.REGISTRAR, Role.DIRECTOR, Role.HANDLER, Role.DISCIPLINE, Role.SUPERVISOR);
    private static final int LONGEST_RESULT = 400;
    private static final DepartmentCode PETITION = new DepartmentCode("PETITION");

    private final JdbcLetters letters;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Departments departments;
    private final MessageSource words;
    private final Court court;
    private final Trail trail;
    private final Clock clock;

    LetterDesk(
            JdbcLetters letters, Tickets tickets, Deadlines deadlines, Departments departments, MessageSource words,
            Court court, Trail trail, Clock clock) {
        this.court = court;
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
        var said = page.newest(fact.act())
                .map(TicketPage.Moment::text)
                .orElse("");
        issue(fact, code, values(fact, page, said));
    }

    /** What any letter of this ticket may name today. */
    private PaperData values(TicketFact fact, TicketPage page, String said) {
        var ticket = page.ticket();
        var owed = page.owed();
        var today = CourtDates.formal(CourtZone.dayOf(fact.at()), ZH);
        var values = new HashMap<>(Map.of(
                "number", ticket.number().value(),
                "receivedOn", CourtDates.formal(ticket.receivedOn(), ZH),
                "issuedOn", today,
                "withdrawnOn", today,
                "department", department(fact, page),
                "due", owed == null ? "" : CourtDates.formal(owed.due(), ZH),
                "text", said));
        day(page, "assigned").ifPresent(day -> values.put("acceptedOn", day));
        day(page, "answered").ifPresent(day -> values.put("answeredOn", day));
        if (fact instanceof TicketFact.Extended extended) {
            values.putAll(extended(extended));
        }
        if (fact instanceof TicketFact.Merged(var _, var _, var into)) {
            values.put("mainNumber", tickets.page(into, PORTAL).map(p -> p.ticket().number().value()).orElse(""));
        }
        return PaperData.of(values);
    }

    private String department(TicketFact fact, TicketPage page) {
        var of = fact instanceof TicketFact.Merged(var _, var _, var into)
                ? tickets.page(into, PORTAL).flatMap(p -> p.ticket().owner())
                : page.ticket().owner();
        return departments.name(of.orElse(PETITION), ZH);
    }

    private static Optional<String> day(TicketPage page, String act) {
        return page.newest(act)
                .map(m -> CourtDates.formal(CourtZone.dayOf(m.at()), ZH));
    }

    /** Both days: as it was, and as it is now. */
    private Map<String, String> extended(TicketFact.Extended fact) {
        var term = deadlines.of(fact.ticket(), PORTAL).stream()
                .filter(c -> c.policy().id().equals(fact.policyId()) && c.cycle() == fact.cycle())
                .findFirst()
                .orElseThrow()
                .term();
        return Map.of(
                "days", String.valueOf(fact.days()),
                "oldDue", CourtDates.formal(deadlines.term(fact.policyId(), term.dayZero()).due(), ZH),
                "newDue", CourtDates.formal(term.due(), ZH) + (term.provisional() ? word("correspondence.provisional") : ""));
    }

    /** 信访处理意见书, in the transaction of the answer; what it lacks was refused before it was laid before anybody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOpinion(TicketFact.Answered fact) {
        var page = tickets.page(fact.ticket(), PORTAL).orElseThrow();
        var as = page.ticket().as();
        if (as == null || !as.decided()) {
            return;
        }
        var body = court.settings().reviewBody();
        var opinion = Opinion.of(page, body.isEmpty() ? word("correspondence.remedy.body") : body, remedyBy(fact));
        if (!opinion.faults().isEmpty()) {
            throw new IllegalStateException("an answer without its parts was approved: " + opinion.faults());
        }
        issue(fact, "opinion", opinion.data().over(values(fact, page, "")));
    }

    private LocalDate remedyBy(TicketFact.Answered fact) {
        return deadlines.term("XF-REVIEW-REQ-30", CourtZone.dayOf(fact.at())).due();
    }

    private String word(String key) {
        return words.getMessage(key, null, ZH);
    }

    private void issue(TicketFact fact, String code, PaperData data) {
        var day = CourtZone.dayOf(fact.at());
        var template = letters.template(code, day)
                .orElseThrow(() -> new IllegalStateException("no text of the letter " + code + " for " + day));
        issue(fact.ticket(), template, data, PORTAL, fact.at());
    }

    /** Writes it, with the next number of its series; the citizen sees theirs on the follow page from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter issue(TicketId ticket, Template template, PaperData data, Actor by, Instant at) {
        var day = CourtZone.dayOf(at);
        var number = template.series().isEmpty() ? "" : letters.nextNumber(template.series(), day.getYear());
        var written = new JdbcLetters.Written(
                JdbcLetters.id(), template.code(), number, template.inside(), at, template.title(), template.filled(data, !template.inside()));
        letters.issue(ticket, written);
        trail.append(signed(Entry.of(ticket.value(), at, who(by), "letter_issued"), by)
                .with("letter", template.code())
                .committing("text", Content.BODY, written.body())
                .committing("number", Content.BODY, number));
        if (template.inside()) {
            return written.letter(List.of());
        }
        var shown = new Delivery(Way.SCREEN, day, "");
        letters.deliver(written.id(), shown, null, at);
        return written.letter(List.of(shown));
    }

    @Override
    @Transactional
    public List<Refusal> deliver(TicketId ticket, String letterId, Delivery delivery, Actor by) {
        if (!(by instanceof Actor.Staff staff) || WRITERS.stream().noneMatch(staff::is) || tickets.onlyReads(ticket, by)) {
            return List.of(Refusal.of("correspondence.refused.role"));
        }
        var letter = of(ticket, by).stream().filter(l -> l.id().equals(letterId)).findFirst();
        if (letter.isEmpty()) {
            return List.of(Refusal.of("correspondence.refused.unknown"));
        }
        var now = clock.instant();
        if (delivery.on().isAfter(CourtZone.dayOf(now)) || delivery.on().isBefore(CourtZone.dayOf(letter.get().issuedAt()))) {
            return List.of(Refusal.of("correspondence.refused.delivery.date").at("on"));
        }
        if (delivery.result().length() > LONGEST_RESULT || (delivery.way() == Way.PHONE && delivery.result().isBlank())) {
            return List.of(Refusal.of("correspondence.refused.delivery.result").at("result"));
        }
        letters.deliver(letterId, delivery, staff.id(), now);
        trail.append(signed(Entry.of(ticket.value(), now, Entry.By.STAFF, "letter_delivered"), by)
                .with("letter", letter.get().code())
                .with("way", delivery.way().name().toLowerCase(Locale.ROOT))
                .with("on", delivery.on().toString())
                .committing("result", Content.BODY, delivery.result()));
        return List.of();
    }

    private static Entry.By who(Actor by) {
        return by instanceof Actor.Staff ? Entry.By.STAFF : Entry.By.SYSTEM;
    }

    private static Entry signed(Entry entry, Actor by) {
        return by instanceof Actor.Staff staff ? entry.committing("staff", Content.STAFF, staff.id().value()) : entry;
    }

    private PaperData values(TicketFact.Assigned fact, LocalDate day) {
        var ticket = tickets.page(fact.ticket(), PORTAL).orElseThrow().ticket();
        var term = deadlines.of(fact.ticket(), PORTAL).stream()
                .filter(c -> c.endedAt() == null && c.duty() == Duty.ANSWER)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException("assigned without a clock: " + fact.ticket()))
                .term();
        return PaperData.of(Map.of(
                "number", ticket.number().value(),
                "receivedOn", CourtDates.formal(ticket.receivedOn(), ZH),
                "assignedOn", CourtDates.formal(day, ZH),
                "department", departments.name(fact.to(), ZH),
                "due", CourtDates.formal(term.due(), ZH),
                "provisional", term.provisional() ? words.getMessage("correspondence.provisional", null, ZH) : ""));
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
        return tickets.page(ticket, actor).isPresent()
                ? letters.letters(ticket).stream().filter(l -> actor instanceof Actor.Staff || !l.inside()).toList()
                : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mail> mails(Actor actor, int atMost) {
        return actor instanceof Actor.Staff staff && MAIL_READERS.stream().anyMatch(staff::is)
                ? letters.newest(staff, atMost)
                : List.of();
    }
}
