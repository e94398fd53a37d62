package org.jiandu.correspondence.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiandu.correspondence.Letters.Letter;
import org.jiandu.correspondence.Letters.Mail;
import org.jiandu.kernel.TicketId;
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
                .query((row, n) -> new Template(code, day, row.getString("title"), row.getString("body")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean adopt(Template template, String subject) {
        return jdbc.sql(LetterSql.ADOPT)
                        .param("code", template.code())
                        .param("validFrom", template.validFrom())
                        .param("subject", subject)
                        .param("title", template.title())
                        .param("body", template.body())
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void issue(TicketId ticket, Letter letter) {
        jdbc.sql(LetterSql.ISSUE)
                .param("id", id())
                .param("ticketId", ticket.value())
                .param("code", letter.code())
                .param("at", utc(letter.issuedAt()))
                .param("title", letter.title())
                .param("body", letter.body())
                .update();
    }

    List<Letter> letters(TicketId ticket) {
        return jdbc.sql(LetterSql.LETTERS)
                .param("ticketId", ticket.value())
                .query((row, n) -> new Letter(
                        row.getString("code"), instant(row.getObject("issued_at", LocalDateTime.class)),
                        row.getString("title"), row.getString("body")))
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
                .query((row, n) -> new Waiting(
                        new TicketId(row.getString("ticket_id")), row.getString("kind"), row.getString("state")))
                .optional()
                .filter(w -> w.state().equals("waiting"));
    }

    void settle(String id, String state) {
        jdbc.sql(LetterSql.SETTLE_MAIL).param("id", id).param("state", state).update();
    }

    List<Mail> newest(int most) {
        return jdbc.sql(LetterSql.NEWEST_MAILS)
                .param("most", most)
                .query((row, n) -> new Mail(
                        instant(row.getObject("at", LocalDateTime.class)), row.getString("kind"),
                        row.getString("masked_address"), row.getString("state")))
                .list();
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }

    record Waiting(TicketId ticket, String kind, String state) {}
}
