package org.jiandu.correspondence.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jiandu.correspondence.PaperData;
import org.jiandu.correspondence.Papers;
import org.jiandu.correspondence.internal.JdbcLetters.Written;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;
import org.jiandu.paper.Binder;
import org.jiandu.paper.Sheet;
import org.jiandu.ticket.TicketNumber;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.Tickets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fetches, fills and issues papers; the wall is that of {@link Tickets#page}. */
@Service
class PaperDesk implements Papers {
    private static final String FILE = "信访卷宗";

    private final JdbcLetters rows;
    private final LetterDesk letters;
    private final PaperFacts facts;
    private final Tickets tickets;
    private final Clock clock;

    PaperDesk(JdbcLetters rows, LetterDesk letters, PaperFacts facts, Tickets tickets, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.facts = facts;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Form> forms() {
        return rows.templates(CourtZone.dayOf(clock.instant())).stream()
                .map(t -> new Form(t.code(), t.title(), t.inside(), !t.series().isEmpty()))
                .toList();
    }

    /** Not read-only: who prints a name has seen it, and that is told. */
    @Override
    @Transactional
    public Optional<Binder> form(TicketId ticket, String code, Actor actor) {
        var now = clock.instant();
        return staffPage(ticket, actor).flatMap(page -> template(code, now).map(t -> Binder.of(form(page, t, actor, now), now)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Binder> issued(TicketId ticket, String letterId, Actor actor) {
        return tickets.page(ticket, actor).flatMap(_ -> rows.written(ticket).stream()
                .filter(w -> w.id().equals(letterId))
                .filter(w -> actor instanceof Actor.Staff || !w.inside())
                .findFirst()
                .map(w -> Binder.of(sheet(w), w.at())));
    }

    @Override
    @Transactional
    public Optional<Binder> file(TicketId ticket, Actor actor) {
        var now = clock.instant();
        return staffPage(ticket, actor).map(page -> {
            var sheets = new ArrayList<Sheet>();
            template("registration", now).ifPresent(t -> sheets.add(form(page, t, actor, now)));
            rows.written(ticket).forEach(w -> sheets.add(sheet(w)));
            return new Binder(FILE + "（" + page.ticket().number().value() + "）", Binder.Pages.THROUGH, sheets, now);
        });
    }

    @Override
    @Transactional
    public Optional<Binder> together(List<TicketId> ids, String code, Actor actor) {
        var now = clock.instant();
        var found = template(code, now);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var sheets = ids.stream()
                .flatMap(id -> staffPage(id, actor).stream())
                .map(page -> newest(page.ticket().id(), code).map(this::sheet).orElseGet(() -> form(page, found.get(), actor, now)))
                .toList();
        return sheets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Binder(found.get().title(), Binder.Pages.EACH, sheets, now));
    }

    /** Not read-only, like {@link #form}. */
    @Override
    @Transactional
    public Optional<Binder> together(List<Picked> papers, Actor actor) {
        var now = clock.instant();
        var sheets = papers.stream()
                .flatMap(p -> {
                    var letter = p.letter();
                    return (letter == null ? form(p.ticket(), p.code(), actor) : issued(p.ticket(), letter, actor)).stream();
                })
                .flatMap(binder -> binder.sheets().stream())
                .toList();
        return sheets.isEmpty() ? Optional.empty() : Optional.of(new Binder(sheets.getFirst().title(), Binder.Pages.EACH, sheets, now));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SentOut> sentOutOn(LocalDate day, Actor actor) {
        var numbers = new HashMap<TicketId, Optional<TicketNumber>>();
        return rows.issuedOn(day).stream()
                .flatMap(out -> numbers.computeIfAbsent(out.ticket(), id -> staffPage(id, actor).map(p -> p.ticket().number())).stream()
                        .map(number -> new SentOut(out.ticket(), number, out.written().letter(List.of()))))
                .toList();
    }

    @Override
    @Transactional
    public Outcome issue(TicketId ticket, String code, PaperData said, Actor by) {
        var now = clock.instant();
        if (by instanceof Actor.Citizen || by instanceof Actor.Visitor
                || (by instanceof Actor.Staff staff && LetterDesk.WRITERS.stream().noneMatch(staff::is))
                || tickets.onlyReads(ticket, by)) {
            return new Outcome.Refused(List.of(Refusal.of("correspondence.refused.role")));
        }
        var page = tickets.page(ticket, by);
        var template = template(code, now);
        if (page.isEmpty() || template.isEmpty()) {
            return new Outcome.Refused(List.of(Refusal.of("correspondence.refused.unknown")));
        }
        var data = said.over(known(page.get(), template.get(), by, now));
        var missing = template.get().missing(data);
        return missing.isEmpty()
                ? new Outcome.Issued(letters.issue(ticket, template.get(), data, by, now))
                : new Outcome.Refused(missing);
    }

    private Optional<TicketPage> staffPage(TicketId id, Actor actor) {
        return actor instanceof Actor.Staff ? tickets.page(id, actor) : Optional.empty();
    }

    private Optional<Template> template(String code, Instant now) {
        return rows.template(code, CourtZone.dayOf(now));
    }

    private Optional<Written> newest(TicketId ticket, String code) {
        return rows.written(ticket).stream().filter(w -> w.code().equals(code)).max(Comparator.comparing(Written::at));
    }

    /** A form is no paper yet: its number and its date are left to the pen. */
    private Sheet form(TicketPage page, Template template, Actor actor, Instant now) {
        var data = facts.person(template, known(page, template, actor, now), page.ticket(), actor);
        var number = template.series().isEmpty() ? "" : template.series() + "〔" + CourtZone.dayOf(now).getYear() + "〕　　号";
        return new Sheet(template.title(), number, facts.court(), template.filled(data, false), null);
    }

    /** In a letter to the citizen the words of the petition are no reason: {@code text} is for the papers inside. */
    private PaperData known(TicketPage page, Template template, Actor actor, Instant now) {
        var data = facts.of(page, actor, CourtZone.dayOf(now));
        if (template.inside()) {
            return data.with("papers", papers(page.ticket().id()));
        }
        var values = new java.util.HashMap<>(data.values());
        values.remove("text");
        return new PaperData(values, data.rows());
    }

    private List<Map<String, String>> papers(TicketId ticket) {
        var written = rows.written(ticket);
        return IntStream.range(0, written.size())
                .mapToObj(i -> Map.of(
                        "n", String.valueOf(i + 1),
                        "at", org.jiandu.kernel.CourtDates.formal(CourtZone.dayOf(written.get(i).at()), java.util.Locale.SIMPLIFIED_CHINESE),
                        "what", written.get(i).title(),
                        "paperNumber", written.get(i).number(),
                        "page", ""))
                .toList();
    }

    private Sheet sheet(Written written) {
        var sheet = new Sheet(
                written.title(), written.number(), facts.court(), written.body(), CourtZone.dayOf(written.at()));
        return written.inside() ? sheet : sheet.sealed();
    }
}
