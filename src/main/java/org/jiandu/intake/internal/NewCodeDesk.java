package org.jiandu.intake.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jiandu.access.ReceiptCodes;
import org.jiandu.intake.NewCodes;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Tickets;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two members of staff, both in the trail of the ticket; an asking lapses after a day. */
@Service
class NewCodeDesk implements NewCodes {
    private static final Actor PORTAL = new Actor.Automatic("intake");
    private static final Duration LAPSES = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final ReceiptCodes codes;
    private final Trail trail;
    private final Clock clock;

    NewCodeDesk(JdbcClient jdbc, Tickets tickets, ReceiptCodes codes, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.codes = codes;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Refusal> ask(TicketId ticket, String checked, Actor by) {
        if (!(by instanceof Actor.Staff staff) || !atTheCounter(ticket, by)) {
            return List.of(Refusal.of("ticket.refused.role"));
        }
        if (tickets.identity(ticket, PORTAL).map(Identity::name).filter(n -> !n.isEmpty()).isEmpty()) {
            return List.of(Refusal.of("intake.refused.code.anonymous"));
        }
        if (checked.strip().length() < 4 || checked.length() > 200) {
            return List.of(Refusal.of("intake.refused.code.checked").at("checked"));
        }
        var now = now();
        jdbc.sql(IntakeSql.ASK_RENEWAL)
                .param("ticketId", ticket.value())
                .param("by", staff.id().value())
                .param("at", utc(now))
                .update();
        trail.append(entry(ticket, "code_asked", staff, now).committing("checked", Content.IDENTITY, checked.strip()));
        return List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StaffId> waiting(TicketId ticket, Actor by) {
        return atTheCounter(ticket, by) ? asked(ticket) : Optional.empty();
    }

    private Optional<StaffId> asked(TicketId ticket) {
        return jdbc.sql(IntakeSql.RENEWAL)
                .param("ticketId", ticket.value())
                .param("since", utc(now().minus(LAPSES)))
                .query((row, n) -> new StaffId(row.getString("asked_by")))
                .optional();
    }

    @Override
    @Transactional
    public Given give(TicketId ticket, Actor by) {
        if (!(by instanceof Actor.Staff staff) || !atTheCounter(ticket, by)) {
            return new Given.Refused(Refusal.of("ticket.refused.role"));
        }
        var asked = asked(ticket);
        if (asked.isEmpty()) {
            return new Given.Refused(Refusal.of("intake.refused.code.unasked"));
        }
        if (asked.get().equals(staff.id())) {
            return new Given.Refused(Refusal.of("intake.refused.code.alone"));
        }
        var code = codes.draw();
        var kept = codes.keep(code);
        jdbc.sql(IntakeSql.RENEW)
                .param("ticketId", ticket.value())
                .param("salt", kept.salt())
                .param("hash", kept.hash())
                .update();
        jdbc.sql(IntakeSql.DROP_RENEWAL).param("ticketId", ticket.value()).update();
        trail.append(entry(ticket, "code_renewed", staff, now()));
        return new Given.Code(code);
    }

    private static Entry entry(TicketId ticket, String act, Actor.Staff staff, Instant at) {
        return Entry.of(ticket.value(), at, Entry.By.STAFF, act).committing("staff", Content.STAFF, staff.id().value());
    }

    /** Of tickets the desk sees; what is sealed has no counter. */
    private boolean atTheCounter(TicketId ticket, Actor by) {
        return by instanceof Actor.Staff staff
                && (staff.is(Role.REGISTRAR) || staff.is(Role.DIRECTOR))
                && tickets.visible(ticket, by);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
