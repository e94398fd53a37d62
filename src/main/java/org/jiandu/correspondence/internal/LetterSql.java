package org.jiandu.correspondence.internal;

/** Every statement over letters and mail. */
final class LetterSql {
    private LetterSql() {}

    /** The newest version in force, by its key. */
    static final String TEMPLATE = """
            SELECT l.title, l.body
              FROM letter_template l
             WHERE l.code = :code AND l.valid_from <= :day
             ORDER BY l.valid_from DESC
             LIMIT 1
            """;

    static final String ADOPT = """
            INSERT IGNORE INTO letter_template (code, valid_from, subject, title, body)
            VALUES (:code, :validFrom, :subject, :title, :body)
            """;

    static final String ISSUE = """
            INSERT INTO letter (id, ticket_id, code, issued_at, title, body)
            VALUES (:id, :ticketId, :code, :at, :title, :body)
            """;

    /** The letters of a ticket the caller has already been found to see (a few), ix_letter_ticket_id. */
    static final String LETTERS = """
            SELECT l.code, l.issued_at, l.title, l.body
              FROM letter l
             WHERE l.ticket_id = :ticketId
             ORDER BY l.issued_at, l.id
             LIMIT 200
            """;

    static final String INSERT_MAIL = """
            INSERT INTO mail (id, ticket_id, kind, at, masked_address, state)
            VALUES (:id, :ticketId, :kind, :at, :address, 'waiting')
            """;

    static final String SETTLE_MAIL = """
            UPDATE mail
               SET state = :state
             WHERE id = :id
            """;

    /** One row by its key. */
    static final String MAIL = """
            SELECT m.ticket_id, m.kind, m.state
              FROM mail m
             WHERE m.id = :id
            """;

    /** News of this ticket already under way or gone since then: at most one an hour. */
    static final String NEWS_SINCE = """
            SELECT COUNT(*) AS n
              FROM mail m
             WHERE m.ticket_id = :ticketId AND m.kind = 'news' AND m.at > :since
            """;

    /** The newest mails, ix_mail_at. */
    static final String NEWEST_MAILS = """
            SELECT m.kind, m.at, m.masked_address, m.state
              FROM mail m
             ORDER BY m.at DESC, m.id
             LIMIT :most
            """;
}
