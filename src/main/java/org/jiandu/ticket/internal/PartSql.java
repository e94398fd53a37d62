package org.jiandu.ticket.internal;

/** Every statement over demands, shares, readings, labels and answers of a ticket that was found before. */
final class PartSql {
    private PartSql() {}

    /** Demands, shares, readings and labels, a few rows each by their key, in one answer: every command asks for them. */
    static final String PARTS = """
            SELECT 'DEMAND' AS part, m.n AS n, m.text COLLATE utf8mb4_bin AS word, 0 AS leads, 0 AS active, NULL AS first_at,
                   NULL AS last_at, NULL AS cause, NULL AS read_by
              FROM ticket_demand m
             WHERE m.ticket_id = :id
             UNION ALL
            SELECT 'SHARE', s.demand, CONVERT(s.department USING utf8mb4) COLLATE utf8mb4_bin, s.leads, s.active, s.signed_at,
                   s.replied_at, NULL, NULL
              FROM ticket_share s
             WHERE s.ticket_id = :id
             UNION ALL
            SELECT 'READING', 0, CONVERT(r.department USING utf8mb4) COLLATE utf8mb4_bin, 0, 0, r.since, r.read_at, r.cause, r.read_by
              FROM ticket_reader r
             WHERE r.ticket_id = :id
             UNION ALL
            SELECT 'LABEL', 0, l.label COLLATE utf8mb4_bin, 0, 0, NULL, NULL, NULL, NULL
              FROM ticket_label l
             WHERE l.ticket_id = :id
            """;

    /** A few rows by their key. */
    static final String ANSWER = """
            SELECT a.demand, a.opinion, a.facts, a.basis
              FROM ticket_answer a
             WHERE a.ticket_id = :id AND a.cycle = :cycle
             ORDER BY a.demand
             LIMIT 100
            """;

    static final String CLEAR_DEMANDS = """
            DELETE FROM ticket_demand
             WHERE ticket_id = :id
            """;

    static final String INSERT_DEMAND = """
            INSERT INTO ticket_demand (ticket_id, n, text)
            VALUES (:id, :n, :text)
            """;

    static final String CLEAR_SHARES = """
            DELETE FROM ticket_share
             WHERE ticket_id = :id
            """;

    /** With the ticket's place in the order of coming in, along which lists page. */
    static final String INSERT_SHARE = """
            INSERT INTO ticket_share (ticket_id, demand, department, leads, active, signed_at, replied_at, at, row_no)
            SELECT t.id, :demand, :department, :leads, :active, :signedAt, :repliedAt, t.registered_at, t.row_no
              FROM ticket t
             WHERE t.id = :id
            """;

    static final String CLEAR_READINGS = """
            DELETE FROM ticket_reader
             WHERE ticket_id = :id
            """;

    /** With the ticket's place, as for shares. */
    static final String INSERT_READING = """
            INSERT INTO ticket_reader (ticket_id, department, cause, since, read_at, read_by, at, row_no)
            SELECT t.id, :department, :cause, :since, :readAt, :readBy, t.registered_at, t.row_no
              FROM ticket t
             WHERE t.id = :id
            """;

    static final String CLEAR_LABELS = """
            DELETE FROM ticket_label
             WHERE ticket_id = :id
            """;

    static final String INSERT_LABEL = """
            INSERT INTO ticket_label (ticket_id, label)
            VALUES (:id, :label)
            """;

    static final String CLEAR_ANSWER = """
            DELETE FROM ticket_answer
             WHERE ticket_id = :id AND cycle = :cycle
            """;

    static final String INSERT_ANSWER = """
            INSERT INTO ticket_answer (ticket_id, cycle, demand, opinion, facts, basis)
            VALUES (:id, :cycle, :demand, :opinion, :facts, :basis)
            """;

    /** Some hundreds by their key, for their dates alone: nobody reads what comes back. */
    static final String HOLD = """
            SELECT t.id
              FROM ticket t
             WHERE t.id IN (:ids)
             ORDER BY t.id
             LIMIT 1000
               FOR UPDATE
            """;
}
