package org.jiandu.ticket.internal;

/** Every statement over the postings of words. */
final class GramSql {
    private GramSql() {}

    /** Tens to hundreds of rows of one ticket, within the transaction that writes its words. */
    static final String KEEP = """
            INSERT INTO ticket_gram (gram, at, row_no)
            SELECT j.gram, t.registered_at, t.row_no
              FROM ticket t
              STRAIGHT_JOIN JSON_TABLE(:grams, '$[*]' COLUMNS (gram BIGINT PATH '$')) j
             WHERE t.id = :id AND t.body IS NOT NULL
                ON DUPLICATE KEY UPDATE row_no = t.row_no
            """;

    /** The same rows by their keys. */
    static final String FORGET = """
            DELETE g
              FROM ticket t
              STRAIGHT_JOIN JSON_TABLE(:grams, '$[*]' COLUMNS (gram BIGINT PATH '$')) j
              STRAIGHT_JOIN ticket_gram g ON g.gram = j.gram AND g.at = t.registered_at AND g.row_no = t.row_no
             WHERE t.id = :id
            """;

    /** How many there are, counted no further than asked, by the key. */
    static final String COUNT = """
            SELECT COUNT(*) AS n
              FROM (SELECT g.at
                      FROM ticket_gram g
                     WHERE g.gram BETWEEN :low AND :high
                     ORDER BY g.gram, g.at, g.row_no
                     LIMIT :most) k
            """;

    /** The moment of the posting at which a long walk stops, by the key. */
    static final String FLOOR = """
            SELECT g.at
              FROM ticket_gram g
             WHERE g.gram = :gram AND g.at <= :afterAt
             ORDER BY g.at DESC, g.row_no DESC
             LIMIT 1 OFFSET :walked
            """;

    /** Whether texts from before still wait, by the key. */
    static final String OWED = """
            SELECT COUNT(*) AS n
              FROM (SELECT o.ticket_id
                      FROM ticket_gram_owed o
                     ORDER BY o.ticket_id
                     LIMIT 1) k
            """;

    /** Some of those texts, held against whoever seals one meanwhile; the portal itself reads them, for nobody. */
    static final String TAKE_OWED = """
            SELECT o.ticket_id, t.body
              FROM ticket_gram_owed o
              JOIN ticket t ON t.id = o.ticket_id
             ORDER BY o.ticket_id
             LIMIT 200
               FOR UPDATE
            """;

    static final String PAID = """
            DELETE FROM ticket_gram_owed
             WHERE ticket_id IN (:ids)
            """;
}
