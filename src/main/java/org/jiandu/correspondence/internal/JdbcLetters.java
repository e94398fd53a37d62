package org.jiandu.correspondence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jiandu.correspondence.Letters.Delivery;
import org.jiandu.correspondence.Letters.Letter;
import org.jiandu.correspondence.Letters.Mail;
import org.jiandu.correspondence.Letters.Way;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.paper.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of letters and mail. */
@Repository
class JdbcLetters {
    private final JdbcClient jdbc;

    JdbcLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Template> template(String code, LocalDate day) {
        return jdbc.sql(LetterSql.TEMPLATE)
                .param("code", code)
                .param("day", day)
                .query((row, n) -> template(code, day, row))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean adopt(Template template, String subject) {
        return jdbc.sql(LetterSql.ADOPT)
                        .param("code", template.code())
                        .param("validFrom", template.validFrom())
                        .param("subject", subject)
                        .param("title", template.title())
                        .param("kind", template.inside() ? "inside" : "citizen")
                        .param("series", template.series())
                        .param("required", template.required())
                        .param("body", template.body())
                        .update()
                == 1;
    }

    /** The newest version of each, those for the citizen first. */
    List<Template> templates(LocalDate day) {
        var newest = new LinkedHashMap<String, Template>();
        jdbc.sql(LetterSql.TEMPLATES)
                .param("day", day)
                .query((row, n) -> template(row.getString("code"), day, row))
                .list()
                .forEach(t -> newest.put(t.code(), t));
        return List.copyOf(newest.values());
    }

    private static Template template(String code, LocalDate day, ResultSet row) throws SQLException {
        return new Template(
                code, day, row.getString("title"), row.getString("kind").equals("inside"), row.getString("series"),
                row.getString("required"), row.getString("body"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    String nextNumber(String series, int year) {
        jdbc.sql(LetterSql.NEXT_NUMBER).param("series", series).param("year", year).update();
        int n = jdbc.sql(LetterSql.LAST_NUMBER)
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
        return series + "〔" + year + "〕" + n + "号";
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deliver(String letterId, Delivery delivery, @Nullable StaffId staff, Instant at) {
        jdbc.sql(LetterSql.DELIVER)
                .param("id", id())
                .param("letterId", letterId)
                .param("way", delivery.way().name())
                .param("on", delivery.on())
                .param("result", delivery.result())
                .param("staff", staff == null ? null : staff.value())
                .param("at", utc(at))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void issue(TicketId ticket, Written written) {
        jdbc.sql(LetterSql.ISSUE)
                .param("id", written.id())
                .param("ticketId", ticket.value())
                .param("code", written.code())
                .param("kind", written.inside() ? "inside" : "citizen")
                .param("number", written.number().isEmpty() ? null : written.number())
                .param("at", utc(written.at()))
                .param("title", written.title())
                .param("body", written.body())
                .update();
    }

    List<Letter> letters(TicketId ticket) {
        var deliveries = new HashMap<String, List<Delivery>>();
        jdbc.sql(LetterSql.DELIVERIES).param("ticketId", ticket.value()).query(row -> {
            deliveries.computeIfAbsent(row.getString("letter_id"), _ -> new ArrayList<>())
                    .add(new Delivery(
                            Way.valueOf(row.getString("way")), row.getObject("delivered_on", LocalDate.class),
                            row.getString("result")));
        });
        return written(ticket).stream().map(w -> w.letter(deliveries.getOrDefault(w.id(), List.of()))).toList();
    }

    /** With the words of the press in them. */
    List<Written> written(TicketId ticket) {
        return jdbc.sql(LetterSql.LETTERS)
                .param("ticketId", ticket.value())
                .query((row, n) -> written(row))
                .list();
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getString("id"), row.getString("code"), Objects.requireNonNullElse(row.getString("number"), ""),
                row.getString("kind").equals("inside"), instant(row.getObject("issued_at", LocalDateTime.class)),
                row.getString("title"), row.getString("body"));
    }

    /** A paper and whose it is. */
    record Out(TicketId ticket, Written written) {}

    List<Out> issuedOn(LocalDate day) {
        return jdbc.sql(LetterSql.ISSUED_BETWEEN)
                .param("from", utc(day.atStartOfDay(CourtZone.ZONE).toInstant()))
                .param("until", utc(day.plusDays(1).atStartOfDay(CourtZone.ZONE).toInstant()))
                .query((row, n) -> new Out(new TicketId(row.getString("ticket_id")), written(row)))
                .list();
    }

    /** @return the id of the mail, which its task carries */
    @Transactional(propagation = Propagation.MANDATORY)
    String insertMail(TicketId ticket, String kind, String maskedAddress, Instant at) {
        var id = id();
        jdbc.sql(LetterSql.INSERT_MAIL)
                .param("id", id)
                .param("ticketId", ticket.value())
                .param("kind", kind)
                .param("at", utc(at))
                .param("address", maskedAddress)
                .update();
        return id;
    }

    /** As {@link #insertMail(TicketId, String, String, Instant)}, for a member of staff. */
    @Transactional(propagation = Propagation.MANDATORY)
    String insertMail(StaffPostman.StaffLetter letter, String maskedAddress, Instant at) {
        var id = id();
        var about = letter.about();
        jdbc.sql(LetterSql.INSERT_STAFF_MAIL)
                .param("id", id)
                .param("ticketId", about == null ? null : about.value())
                .param("staffId", letter.to().value())
                .param("kind", letter.kind())
                .param("at", utc(at))
                .param("address", maskedAddress)
                .param("body", letter.list())
                .update();
        return id;
    }

    /** As {@link #insertMail(TicketId, String, String, Instant)}, for somebody who has no ticket. */
    @Transactional(propagation = Propagation.MANDATORY)
    String insertMail(ReaderPostman.ReaderLetter letter, Instant at) {
        var id = id();
        jdbc.sql(LetterSql.INSERT_READER_MAIL)
                .param("id", id)
                .param("kind", letter.kind())
                .param("at", utc(at))
                .param("address", letter.masked())
                .param("body", letter.body())
                .param("sealed", letter.address())
                .update();
        return id;
    }

    boolean newsSince(TicketId ticket, Instant since) {
        return jdbc.sql(LetterSql.NEWS_SINCE)
                        .param("ticketId", ticket.value())
                        .param("since", utc(since))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Waiting> waiting(String id) {
        return jdbc.sql(LetterSql.MAIL)
                .param("id", id)
                .query((row, n) -> waiting(id, row))
                .optional()
                .filter(w -> w.state().equals("waiting"));
    }

    private static Waiting waiting(String id, ResultSet row) throws SQLException {
        var ticket = row.getString("ticket_id");
        var staff = row.getString("staff_id");
        return new Waiting(
                id, ticket == null ? null : new TicketId(ticket), staff == null ? null : new StaffId(staff),
                row.getString("kind"), instant(row.getObject("at", LocalDateTime.class)), row.getString("state"),
                Objects.requireNonNullElse(row.getString("body"), ""), row.getString("address_sealed"));
    }

    void settle(String id, String state) {
        jdbc.sql(LetterSql.SETTLE_MAIL).param("id", id).param("state", state).update();
    }

    List<Mail> newest(Actor.Staff reader, int most) {
        return jdbc.sql(LetterSql.NEWEST_MAILS)
                .param("unit", reader.department().value())
                .param("me", reader.id().value())
                .param("most", most)
                .query((row, n) -> new Mail(
                        instant(row.getObject("at", LocalDateTime.class)), row.getString("kind"),
                        row.getString("masked_address"), row.getString("state")))
                .list();
    }

    static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }

    /**
     * @param ticket whose citizen it is for, or what it is about where it is for {@code staff}; null where about none
     * @param staff for whom of the staff, or null
     * @param address sealed, where it is for neither
     */
    record Waiting(
            String id, @Nullable TicketId ticket, @Nullable StaffId staff, String kind, Instant at, String state, String body,
            @Nullable String address) {}

    /** A paper as its row keeps it. */
    record Written(String id, String code, String number, boolean inside, Instant at, String title, String body) {
        Letter letter(List<Delivery> deliveries) {
            return new Letter(id, code, number, inside, at, title, Sheet.words(body), deliveries);
        }
    }
}
