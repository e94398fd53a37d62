package org.jiandu.correspondence.internal;

/** Every statement over letters and mail. */
final class LetterSql {
    private LetterSql() {}

    /** The newest version in force, by its key. */
    static final String TEMPLATE = """
            SELECT l.title, l.kind, l.series, l.required, l.body
              FROM letter_template l
             WHERE l.code = :code AND l.valid_from <= :day
             ORDER BY l.valid_from DESC
             LIMIT 1
            """;

    static final String ADOPT = """
            INSERT IGNORE INTO letter_template (code, valid_from, subject, title, kind, series, required, body)
            VALUES (:code, :validFrom, :subject, :title, :kind, :series, :required, :body)
            """;

    /** Every version in force or to come into force, a few for each of some thirty codes. */
    static final String TEMPLATES = """
            SELECT l.code, l.title, l.kind, l.series, l.required, l.body
              FROM letter_template l
             WHERE l.valid_from <= :day
             ORDER BY l.kind, l.code, l.valid_from
             LIMIT 2000
            """;

    /** Takes the next number; the row stays locked until the paper is issued, so that no number is lost. */
    static final String NEXT_NUMBER = """
            INSERT INTO letter_series (series, in_year, last_number)
            VALUES (:series, :year, 1)
            ON DUPLICATE KEY UPDATE last_number = last_number + 1
            """;

    static final String LAST_NUMBER = """
            SELECT s.last_number
              FROM letter_series s
             WHERE s.series = :series AND s.in_year = :year
            """;

    static final String DELIVER = """
            INSERT INTO letter_delivery (id, letter_id, way, delivered_on, result, staff, noted_at)
            VALUES (:id, :letterId, :way, :on, :result, :staff, :at)
            """;

    /** The deliveries of a ticket's papers, ix_letter_ticket_id and ix_letter_delivery_letter_id. */
    static final String DELIVERIES = """
            SELECT d.letter_id, d.way, d.delivered_on, d.result
              FROM letter l
              JOIN letter_delivery d ON d.letter_id = l.id
             WHERE l.ticket_id = :ticketId
             ORDER BY d.noted_at, d.id
             LIMIT 1000
            """;

    static final String ISSUE = """
            INSERT INTO letter (id, ticket_id, code, kind, number, issued_at, title, body)
            VALUES (:id, :ticketId, :code, :kind, :number, :at, :title, :body)
            """;

    /** The letters of a ticket the caller has already been found to see (a few), ix_letter_ticket_id. */
    static final String LETTERS = """
            SELECT l.id, l.code, l.kind, l.number, l.issued_at, l.title, l.body
              FROM letter l
             WHERE l.ticket_id = :ticketId
             ORDER BY l.issued_at, l.id
             LIMIT 200
            """;

    /** The papers of one day (some dozens), ix_letter_issued_at; the caller leaves out what a reader may not see. */
    static final String ISSUED_BETWEEN = """
            SELECT l.ticket_id, l.id, l.code, l.kind, l.number, l.issued_at, l.title, l.body
              FROM letter l
             WHERE l.issued_at >= :from AND l.issued_at < :until
             ORDER BY l.issued_at, l.id
             LIMIT 500
            """;

    static final String INSERT_MAIL = """
            INSERT INTO mail (id, ticket_id, kind, at, masked_address, state)
            VALUES (:id, :ticketId, :kind, :at, :address, 'waiting')
            """;

    static final String INSERT_STAFF_MAIL = """
            INSERT INTO mail (id, ticket_id, staff_id, kind, at, masked_address, state, body)
            VALUES (:id, :ticketId, :staffId, :kind, :at, :address, 'waiting', :body)
            """;

    static final String INSERT_READER_MAIL = """
            INSERT INTO mail (id, kind, at, masked_address, state, body, address_sealed)
            VALUES (:id, :kind, :at, :address, 'waiting', :body, :sealed)
            """;

    static final String SETTLE_MAIL = """
            UPDATE mail
               SET state = :state, body = NULL, address_sealed = NULL
             WHERE id = :id
            """;

    /** One row by its key. */
    static final String MAIL = """
            SELECT m.ticket_id, m.staff_id, m.kind, m.at, m.state, m.body, m.address_sealed
              FROM mail m
             WHERE m.id = :id
            """;

    /** News of this ticket already under way or gone since then: at most one an hour. */
    static final String NEWS_SINCE = """
            SELECT COUNT(*) AS n
              FROM mail m
             WHERE m.ticket_id = :ticketId AND m.kind = 'news' AND m.at > :since
            """;

    /** The newest mails, ix_mail_at; none about a ticket in which the reader or the reader's department is accused. */
    static final String NEWEST_MAILS = """
            SELECT m.kind, m.at, m.masked_address, m.state
              FROM mail m
             WHERE NOT EXISTS (SELECT 1 FROM ticket_accused a WHERE a.ticket_id = m.ticket_id AND a.accused IN (:unit, :me))
             ORDER BY m.at DESC, m.id
             LIMIT :most
            """;
}
