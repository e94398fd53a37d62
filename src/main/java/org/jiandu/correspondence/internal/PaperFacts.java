package org.jiandu.correspondence.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiandu.access.Departments;
import org.jiandu.correspondence.PaperData;
import org.jiandu.court.Court;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Duty;
import org.jiandu.deadline.Term;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.Tickets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a ticket knows of itself, for its papers; what it does not know is left out and stays a blank. */
@Component
class PaperFacts {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final List<String> PERSON = List.of("name", "phone", "address");

    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Departments departments;
    private final Court court;
    private final MessageSource words;

    PaperFacts(Tickets tickets, Deadlines deadlines, Departments departments, Court court, MessageSource words) {
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.departments = departments;
        this.court = court;
        this.words = words;
    }

    String court() {
        return word("citizen.court");
    }

    /** Everything but who handed it in. */
    PaperData of(TicketPage page, Actor actor, LocalDate today) {
        var known = new HashMap<String, String>();
        var ticket = page.ticket();
        known.put("number", ticket.number().value());
        known.put("receivedOn", day(ticket.receivedOn()));
        known.put("channel", word("ticket.channel." + ticket.channel()));
        known.put("issuedOn", day(today));
        said(known, "text", Optional.of(page.text()));
        Optional.ofNullable(ticket.as()).ifPresent(as -> known.put("class", word("ticket.class." + as)));
        ticket.owner().ifPresent(unit -> known.put("department", departments.name(unit, ZH)));
        acts(known, page);
        settings(known);
        terms(known, ticket, actor);
        return PaperData.of(known).with("acts", acts(page));
    }

    /** With who handed it in where the paper asks for it: whole or masked as the actor's role says, and told to the citizen. */
    PaperData person(Template template, PaperData data, Ticket ticket, Actor actor) {
        if (PERSON.stream().noneMatch(template::asks)) {
            return data;
        }
        var person = tickets.identity(ticket.id(), actor).orElseGet(Identity::none);
        var named = data;
        for (var part : List.of(Map.entry("name", person.name()), Map.entry("phone", person.phone()), Map.entry("address", person.address()))) {
            named = part.getValue().isEmpty() ? named : named.with(part.getKey(), part.getValue());
        }
        return named;
    }

    private void acts(Map<String, String> known, TicketPage page) {
        for (var act : Map.of(
                        "acceptedOn", "assigned", "assignedOn", "assigned", "answeredOn", "answered", "closedOn", "closed",
                        "withdrawnOn", "withdrawn")
                .entrySet()) {
            page.newest(act.getValue()).ifPresent(m -> known.put(act.getKey(), day(m.at())));
        }
        page.newest("proposed").ifPresent(m -> {
            said(known, "proposal", Optional.of(m.text()));
            Optional.ofNullable(m.to()).ifPresent(to -> known.putIfAbsent("department", departments.name(to, ZH)));
        });
        page.newest("forwarded").ifPresent(m -> {
            known.put("forwardedOn", day(m.at()));
            said(known, "forwardNote", Optional.of(m.text()));
            Optional.ofNullable(m.to()).ifPresent(to -> known.put("forwardedTo", departments.name(to, ZH)));
        });
        said(known, "opinion", page.answer().map(TicketPage.Moment::text));
        Optional.ofNullable(page.ticket().rating()).ifPresent(r -> known.put("rating", word("ticket.satisfaction." + r)));
    }

    private void settings(Map<String, String> known) {
        var settings = court.settings();
        var contact = (settings.telephone().isEmpty() ? "" : "联系电话：" + settings.telephone() + "　")
                + (settings.address().isEmpty() ? "" : "地址：" + settings.address());
        said(known, "contact", Optional.of(contact));
        said(known, "remedy", Optional.of(settings.reviewBody()));
    }

    private void terms(Map<String, String> known, Ticket ticket, Actor actor) {
        for (var clock : deadlines.of(ticket.id(), actor)) {
            if (clock.policy().id().startsWith("XF-NOTICE-15")) {
                known.put("noticeBy", day(clock.term()));
            }
            if (clock.endedAt() == null && clock.duty() == Duty.ANSWER) {
                known.put("due", day(clock.term()));
            }
        }
    }

    private List<Map<String, String>> acts(TicketPage page) {
        return page.timeline().stream()
                .map(m -> Map.of("at", day(m.at()), "what", word("ticket.act." + m.act()) + to(m)))
                .collect(Collectors.toList());
    }

    private String to(TicketPage.Moment moment) {
        var to = moment.to();
        return to == null ? "" : "：" + departments.name(to, ZH);
    }

    private static void said(Map<String, String> known, String name, Optional<String> words) {
        words.filter(w -> !w.isBlank()).ifPresent(w -> known.put(name, w));
    }

    private String word(String key) {
        return words.getMessage(key, null, ZH);
    }

    /** The mark stands with the date: whoever reads the paper alone must not take it for certain. */
    private String day(Term term) {
        return day(term.due()) + (term.provisional() ? "（" + word("deadline.provisional") + "）" : "");
    }

    private static String day(LocalDate day) {
        return CourtDates.formal(day, ZH);
    }

    private static String day(Instant at) {
        return day(CourtZone.dayOf(at));
    }
}
