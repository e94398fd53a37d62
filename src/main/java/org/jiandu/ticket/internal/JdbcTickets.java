package org.jiandu.ticket.internal;

import static org.jiandu.ticket.internal.TicketRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Particulars;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketNumber;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.Tickets.Given;
import org.jiandu.ticket.Tickets.HandedOver;
import org.jiandu.ticket.Tickets.Labelled;
import org.jiandu.ticket.Tickets.Owed;
import org.jiandu.ticket.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ticket rows; every read is bound to what the actor may see. */
@Repository
class JdbcTickets {
    private final JdbcClient jdbc;
    private final JdbcWords words;
    private final TicketSeals seals;

    JdbcTickets(JdbcClient jdbc, JdbcWords words, TicketSeals seals) {
        this.jdbc = jdbc;
        this.words = words;
        this.seals = seals;
    }

    Optional<Ticket> find(TicketId id, Actor actor) {
        return jdbc.sql(TicketSql.FIND)
                .params(scope(actor))
                .param("id", id.value())
                .query((row, n) -> TicketRows.ticket(row))
                .optional();
    }

    Optional<TicketId> find(TicketNumber number, Actor actor) {
        return jdbc.sql(TicketSql.FIND_NUMBER)
                .params(scope(actor))
                .param("number", number.value())
                .query((row, n) -> new TicketId(row.getString("id"))).optional();
    }

    Optional<Content> content(TicketId id, Actor actor) {
        return jdbc.sql(TicketSql.CONTENT)
                .params(scope(actor))
                .param("id", id.value())
                .query((row, n) -> new Content(
                        words(id, row), row.getBytes("identity_sealed"), row.getBytes("personal_sealed"), particulars(id, row),
                        TicketRows.owed(row)))
                .optional();
    }

    List<HandedOver> handedOver(Actor.Staff actor) {
        return jdbc.sql(TicketSql.HANDED_OVER)
                .param("unit", actor.department().value())
                .param("me", actor.id().value())
                .query((row, n) -> new HandedOver(
                        new TicketNumber(row.getString("number")), TicketRows.day(row, "received_on"),
                        CourtZone.dayOf(TicketRows.instant(row, "stage_at"))))
                .list();
    }

    List<Event> timeline(TicketId id) {
        return jdbc.sql(TicketSql.TIMELINE)
                .param("id", id.value())
                .query((row, n) -> event(id, row))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(TicketId id, Registration r, Instant now) {
        var item = r.item();
        var who = r.identity();
        jdbc.sql(TicketSql.INSERT)
                .param("id", id.value())
                .param("stage", new Stage.Registered(now).code())
                .param("stageAt", utc(now))
                .param("kind", r.kind().name())
                .param("channel", r.channel().name())
                .param("notice", item == null ? null : item.notice())
                .param("item", item == null ? null : item.item())
                .param("receivedOn", r.receivedOn())
                .param("lateReason", r.lateReason())
                .param("registeredAt", utc(now))
                .param("body", r.text())
                .param("identity", seals.identity(id, who))
                .param("blindName", seals.blindName(who.name()))
                .param("blindPhone", seals.blindPhone(who.phone()))
                .params(TicketColumns.came(r))
                .param("personal", seals.personal(id, r.particulars()))
                .update();
        words.keep(id, r.text());
    }

    /** The last statements before commit: the counter row is held by one transaction at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    TicketNumber number(TicketId id, int year) {
        var serial = new GeneratedKeyHolder();
        if (jdbc.sql(TicketSql.COUNT_UP).param("year", year).update(serial) == 0) {
            jdbc.sql(TicketSql.START_YEAR).param("year", year).update();
            jdbc.sql(TicketSql.COUNT_UP).param("year", year).update(serial);
        }
        var number = TicketNumber.of(year, Objects.requireNonNull(serial.getKey()).longValue());
        jdbc.sql(TicketSql.GIVE_NUMBER).param("number", number.value()).param("id", id.value()).update();
        return number;
    }

    /** @return false where somebody else changed the row since {@code next} was read */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean update(Ticket next) {
        return jdbc.sql(TicketSql.UPDATE)
                        .params(TicketColumns.stage(next))
                        .params(TicketColumns.course(next))
                        .params(TicketColumns.overlay(next))
                        .param("id", next.id().value())
                        .param("version", next.version().value())
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void accuse(Ticket ticket) {
        jdbc.sql(TicketSql.CLEAR_ACCUSED).param("id", ticket.id().value()).update();
        for (var accused : Accused.codes(ticket)) {
            jdbc.sql(TicketSql.INSERT_ACCUSED).param("id", ticket.id().value()).param("accused", accused).update();
        }
    }

    /** Turns the ticket's words into ciphertext and takes it out of every search. */
    @Transactional(propagation = Propagation.MANDATORY)
    void seal(TicketId id, Actor actor) {
        var content = content(id, actor);
        var text = content.map(Content::text).orElse("");
        var facts = content.map(Content::particulars).orElse(Particulars.NONE);
        words.forget(id, text);
        jdbc.sql(TicketSql.SEAL_BODY)
                .param("id", id.value())
                .param("sealed", seals.text(id, "body", text))
                .param("particulars", facts.cells().isEmpty() ? null : seals.text(id, "particulars", ParticularsJson.write(facts)))
                .update();
        for (var event : timeline(id)) {
            if (!event.text().isEmpty()) {
                jdbc.sql(TicketSql.SEAL_EVENT)
                        .param("id", id.value())
                        .param("n", event.n())
                        .param("sealed", seals.text(id, "event", event.text()))
                        .update();
            }
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(TicketId id, Event event, boolean sealed) {
        var text = event.text();
        var staff = event.staff();
        var department = event.department();
        var to = event.to();
        var aside = event.aside();
        jdbc.sql(TicketSql.INSERT_EVENT)
                .param("id", id.value())
                .param("n", event.n())
                .param("at", utc(event.at()))
                .param("act", event.act())
                .param("staff", staff == null ? null : staff.value())
                .param("department", department == null ? null : department.value())
                .param("to", to == null ? null : to.value())
                .param("text", sealed || text.isEmpty() ? null : text)
                .param("sealed", sealed && !text.isEmpty() ? seals.text(id, "event", text) : null)
                .param("leafHash", event.leafHash())
                .param("forStaff", aside.whose() == null ? null : aside.whose().value())
                .param("onDay", aside.on())
                .param("detail", aside.detail().isEmpty() ? null : aside.detail())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void owed(TicketId id, @Nullable Owed owed) {
        jdbc.sql(TicketSql.SHOW_DUE).param("id", id.value()).param("dueOn", owed == null ? null : owed.due()).update();
        if (owed == null) {
            jdbc.sql(TicketSql.CLEAR_OWED).param("id", id.value()).update();
            return;
        }
        var limit = owed.limit();
        jdbc.sql(TicketSql.SET_OWED)
                .param("limitPolicy", limit == null ? null : limit.policyId())
                .param("limitOn", limit == null ? null : limit.lastDay())
                .param("limitDays", limit == null ? null : limit.days())
                .param("id", id.value())
                .param("dueOn", owed.due())
                .param("provisional", owed.provisional() ? 1 : 0)
                .param("policyId", owed.policyId())
                .update();
    }

    private String words(TicketId id, ResultSet row) throws SQLException {
        var body = row.getString("body");
        return body != null ? body : seals.openText(id, "body", row.getBytes("body_sealed"));
    }

    private Event event(TicketId id, ResultSet row) throws SQLException {
        var text = row.getString("text");
        var sealed = row.getBytes("text_sealed");
        return new Event(
                row.getInt("n"), TicketRows.instant(row, "at"), row.getString("act"), TicketRows.staff(row, "staff"),
                TicketRows.department(row, "department"), TicketRows.department(row, "to_department"),
                text != null ? text : sealed != null ? seals.openText(id, "event", sealed) : "",
                row.getString("leaf_hash"),
                new TicketPage.Aside(
                        TicketRows.staff(row, "for_staff"), row.getObject("on_day", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("detail"), "")));
    }

    private Particulars particulars(TicketId id, ResultSet row) throws SQLException {
        var plain = row.getString("particulars");
        if (plain != null) {
            return ParticularsJson.read(plain);
        }
        var sealed = row.getBytes("particulars_sealed");
        return sealed == null ? Particulars.NONE : ParticularsJson.read(seals.openText(id, "particulars", sealed));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keepBody(TicketId id, String was, String stays) {
        words.forget(id, was);
        jdbc.sql(TicketSql.KEEP_BODY).param("id", id.value()).param("body", stays).update();
        words.keep(id, stays);
    }

    /** Ids and texts of the newest tickets the actor sees, unsealed. */
    Map<TicketId, String> recentTexts(Actor actor, Instant since) {
        var texts = new HashMap<TicketId, String>();
        jdbc.sql(TicketSql.RECENT_TEXTS).params(scope(actor)).param("since", utc(since))
                .query((RowCallbackHandler) row -> texts.put(new TicketId(row.getString("id")), row.getString("body")));
        return texts;
    }

    List<Labelled> labels(Actor actor) {
        return jdbc.sql(TicketSql.LABELS)
                .params(scope(Visibility.counting(actor)))
                .query((row, n) -> new Labelled(row.getString("label"), row.getInt("tickets"), row.getInt("closed")))
                .list();
    }

    List<Given> answers(TicketId except, Actor actor) {
        return jdbc.sql(TicketSql.ANSWERS)
                .params(scope(actor))
                .param("except", except.value())
                .query((row, n) -> new Given(new TicketNumber(row.getString("number")), row.getString("text")))
                .list();
    }

    /** What the actor may see, as every read is bound to it. */
    static Map<String, Object> scope(Actor actor) {
        return scope(Visibility.scope(actor));
    }

    private static Map<String, Object> scope(Visibility.Scope scope) {
        var only = scope.only();
        var params = new HashMap<String, Object>();
        params.put("reach", scope.reach().name());
        params.put("unit", scope.unit());
        params.put("me", scope.me());
        params.put("led", scope.led() ? 1 : 0);
        params.put("only", only == null ? "" : only.value());
        params.put("seesSealed", scope.seesSealed() && scope.reach() != Visibility.Reach.ONE ? 1 : 0);
        return params;
    }

    /** @param identity ciphertext, or null for somebody anonymous */
    @SuppressWarnings("ArrayRecordComponent") // lives for one call
    record Content(
            String text, byte @Nullable [] identity, byte @Nullable [] personal, Particulars particulars, @Nullable Owed owed) {}
}
