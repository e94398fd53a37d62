package org.jiandu.ticket.internal;

/** Every statement over demands, shares, readings, labels and answers of a ticket that was found before. */
final class PartSql {
    private PartSql() {}

    /** A few rows by their key. */
    static final String DEMANDS = """
            SELECT m.n, m.text
              FROM ticket_demand m
             WHERE m.ticket_id = :id
             ORDER BY m.n
             LIMIT 100
            """;

    /** A few rows by their key. */
    static final String SHARES = """
            SELECT s.demand, s.department, s.leads, s.active, s.signed_at, s.replied_at
              FROM ticket_share s
             WHERE s.ticket_id = :id
             ORDER BY s.demand, s.leads DESC, s.department
             LIMIT 200
            """;

    /** A few rows by their key. */
    static final String READINGS = """
            SELECT r.department, r.cause, r.since, r.read_at, r.read_by
              FROM ticket_reader r
             WHERE r.ticket_id = :id
             ORDER BY r.since, r.department, r.cause
             LIMIT 200
            """;

    /** A few rows by their key. */
    static final String LABELS = """
            SELECT l.label
              FROM ticket_label l
             WHERE l.ticket_id = :id
             ORDER BY l.label
             LIMIT 50
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

    static final String INSERT_SHARE = """
            INSERT INTO ticket_share (ticket_id, demand, department, leads, active, signed_at, replied_at)
            VALUES (:id, :demand, :department, :leads, :active, :signedAt, :repliedAt)
            """;

    static final String CLEAR_READINGS = """
            DELETE FROM ticket_reader
             WHERE ticket_id = :id
            """;

    static final String INSERT_READING = """
            INSERT INTO ticket_reader (ticket_id, department, cause, since, read_at, read_by)
            VALUES (:id, :department, :cause, :since, :readAt, :readBy)
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
}
