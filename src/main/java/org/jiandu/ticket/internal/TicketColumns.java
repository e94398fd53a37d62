package org.jiandu.ticket.internal;

import static org.jiandu.ticket.internal.TicketRows.utc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jiandu.ticket.Particulars;
import org.jiandu.ticket.Particulars.Field;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** A ticket as the columns it is kept in. */
final class TicketColumns {
    private TicketColumns() {}

    static Map<String, Object> came(Registration r) {
        var came = r.source();
        var facts = r.particulars().factual();
        var params = new HashMap<String, Object>();
        params.put("source", came.source().name());
        params.put("people", came.people());
        params.put("reportDue", came.reportDue());
        params.put("urgent", came.urgent() ? 1 : 0);
        params.put("led", came.urgent() || came.people() >= Ticket.JOINT ? 1 : 0);
        params.put("subject", given(facts, Field.SUBJECT));
        params.put("caseNumber", given(facts, Field.CASE_NUMBER));
        params.put("particulars", facts.cells().isEmpty() ? null : ParticularsJson.write(facts));
        return params;
    }

    private static @Nullable String given(Particulars facts, Field field) {
        return facts.has(field) ? facts.get(field) : null;
    }

    static Map<String, Object> stage(Ticket next) {
        var carried = TicketRows.carried(next.stage());
        var as = next.as();
        var params = new HashMap<String, Object>();
        params.put("stage", next.stage().code());
        params.put("stageAt", utc(next.stage().at()));
        params.put("stageDepartment", carried.unit());
        params.put("stageStaff", carried.staff());
        params.put("stageOther", carried.other());
        params.put("stageCount", carried.count());
        params.put("owner", next.owner().map(o -> o.value()).orElse(null));
        params.put("class", as == null ? null : as.name());
        params.put("sealed", next.sealed() ? 1 : 0);
        return params;
    }

    static Map<String, Object> course(Ticket next) {
        var course = next.course();
        var rating = course.rating();
        var author = course.lastAuthor();
        var tally = course.tally();
        var params = new HashMap<String, Object>();
        params.put("cycle", course.cycle());
        params.put("answeredAt", moment(course.answeredAt()));
        params.put("deliveredAt", moment(course.deliveredAt()));
        params.put("reportedAt", moment(course.reportedAt()));
        params.put("rating", rating == null ? null : rating.name());
        params.put("lastAuthor", author == null ? null : author.value());
        params.put("supplements", tally.supplements());
        params.put("objections", tally.objections());
        params.put("urges", tally.urges());
        params.put("contacts", tally.contacts());
        params.put("reviews", tally.reviews());
        return params;
    }

    static Map<String, Object> overlay(Ticket next) {
        var overlay = next.overlay();
        var supervision = overlay.supervision();
        var sponsor = overlay.sponsor();
        var params = new HashMap<String, Object>();
        params.put("urgent", overlay.urgent() ? 1 : 0);
        params.put("led", overlay.led() ? 1 : 0);
        params.put("aid", overlay.aid() ? 1 : 0);
        params.put("sponsor", sponsor == null ? null : sponsor.value());
        params.put("supervisedAt", supervision == null ? null : utc(supervision.since()));
        params.put("supervisionAnsweredAt", supervision == null ? null : moment(supervision.answeredAt()));
        return params;
    }

    private static @Nullable LocalDateTime moment(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
