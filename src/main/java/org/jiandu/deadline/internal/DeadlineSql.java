package org.jiandu.deadline.internal;

/** Every statement over policies, clocks and marks. */
final class DeadlineSql {
    private DeadlineSql() {}

    /** All policies in all versions (tens), by their key. */
    static final String POLICIES = """
            SELECT p.policy_id, p.version, p.valid_from, p.cells, p.stands
              FROM deadline_policy p
             ORDER BY p.policy_id, p.version
             LIMIT 10000
            """;

    static final String ADOPT = """
            INSERT IGNORE INTO deadline_policy (policy_id, version, valid_from, cells, subject)
            VALUES (:policyId, 1, :validFrom, :cells, :subject)
            """;

    static final String START = """
            INSERT IGNORE INTO deadline (ticket_id, policy_id, cycle, policy_version, started_at, day_zero, unrolled, due,
                                         breach_at, provisional, steps, ended_at, ended_by, next_mark, next_mark_at,
                                         extended_days, paused_from, paused_until, calendar_edition)
            VALUES (:ticketId, :policyId, :cycle, :version, :startedAt, :dayZero, :unrolled, :due, :breachAt,
                    :provisional, :steps, NULL, NULL, :nextMark, :nextMarkAt, 0, NULL, NULL, :edition)
            """;

    /** The clocks of one ticket (a few), by their key. */
    static final String OF_TICKET = """
            SELECT d.policy_id, d.cycle, d.policy_version, d.day_zero, d.unrolled, d.due, d.breach_at, d.provisional,
                   d.steps, d.ended_at, d.ended_by, d.started_at, d.extended_days, d.paused_from, d.paused_until,
                   d.calendar_edition
              FROM deadline d
             WHERE d.ticket_id = :ticketId
             ORDER BY d.started_at, d.cycle, d.policy_id
             LIMIT 100
            """;

    /** The running clocks of some tickets (a few each), by their key. */
    static final String RUNNING = """
            SELECT d.ticket_id, d.policy_id, d.cycle, d.policy_version, d.day_zero, d.unrolled, d.due, d.breach_at,
                   d.provisional, d.steps, d.started_at
              FROM deadline d
             WHERE d.ticket_id IN (:tickets) AND d.ended_at IS NULL
             ORDER BY d.due, d.ticket_id, d.policy_id
             LIMIT 40000
            """;

    static final String END = """
            UPDATE deadline
               SET ended_at = :endedAt, ended_by = :endedBy, next_mark = NULL, next_mark_at = NULL
             WHERE ticket_id = :ticketId AND policy_id = :policyId AND cycle = :cycle AND ended_at IS NULL
            """;

    static final String REPLACE = """
            UPDATE deadline
               SET day_zero = :dayZero, unrolled = :unrolled, due = :due, breach_at = :breachAt,
                   provisional = :provisional, steps = :steps, next_mark = :nextMark, next_mark_at = :nextMarkAt,
                   extended_days = :extendedDays, paused_from = :pausedFrom, paused_until = :pausedUntil,
                   calendar_edition = :edition
             WHERE ticket_id = :ticketId AND policy_id = :policyId AND cycle = :cycle AND ended_at IS NULL
            """;

    static final String REOPEN = """
            UPDATE deadline
               SET ended_at = NULL, ended_by = NULL
             WHERE ticket_id = :ticketId AND policy_id = :policyId AND cycle = :cycle
            """;

    /** Whose clocks have a mark to set, up to 400 at once, ix_deadline_next_mark_at alone. */
    static final String DUE_TICKETS = """
            SELECT d.ticket_id
              FROM deadline d
             WHERE d.next_mark_at <= :now
             ORDER BY d.next_mark_at
             LIMIT 400
            """;

    /** Clocks with a mark to set, of tickets that nobody else writes to; another node's are skipped. */
    static final String CLAIM = """
            SELECT d.ticket_id, d.policy_id, d.cycle, d.day_zero, d.unrolled, d.due, d.breach_at, d.provisional, d.steps,
                   d.next_mark, d.next_mark_at
              FROM deadline d
             WHERE d.ticket_id IN (:tickets) AND d.next_mark_at <= :now
             ORDER BY d.ticket_id, d.policy_id, d.cycle
             LIMIT 2000
               FOR UPDATE SKIP LOCKED
            """;

    /** What was set of some tickets (a few each), by their key. */
    static final String MARKS = """
            SELECT m.ticket_id, m.policy_id, m.cycle, m.mark
              FROM deadline_mark m
             WHERE m.ticket_id IN (:tickets)
             ORDER BY m.ticket_id, m.policy_id, m.cycle, m.mark
             LIMIT 100000
            """;

    static final String MARK = """
            INSERT IGNORE INTO deadline_mark (ticket_id, policy_id, cycle, mark, set_at)
            VALUES (:ticketId, :policyId, :cycle, :mark, :at)
            """;

    /** Up to 200 clocks owed to citizens, missed, and not yet laid before anybody; ix_deadline_mark_mark. */
    static final String UNORDERED = """
            SELECT m.ticket_id, m.policy_id, m.cycle, d.due
              FROM deadline_mark m
              JOIN deadline d ON d.ticket_id = m.ticket_id AND d.policy_id = m.policy_id AND d.cycle = m.cycle
             WHERE m.mark = 'missed' AND m.ordered_at IS NULL AND d.ended_at IS NULL AND d.policy_id IN (:policies)
             ORDER BY m.set_at, m.ticket_id
             LIMIT 200
            """;

    static final String ORDERED = """
            UPDATE deadline_mark
               SET ordered_at = :at
             WHERE ticket_id = :ticketId AND policy_id = :policyId AND cycle = :cycle AND mark = 'missed'
               AND ordered_at IS NULL
            """;

    /** What fell due in a period, by rule (tens of rows), ix_deadline_policy_due. */
    static final String KEPT = """
            SELECT d.policy_id, COUNT(*) AS n,
                   SUM(CASE WHEN d.ended_at IS NOT NULL AND d.ended_at < d.breach_at THEN 1 ELSE 0 END) AS in_time
              FROM deadline d
             WHERE d.policy_id IN (:policies) AND d.due >= :first AND d.due <= :last
               AND (d.ended_at IS NULL OR d.ended_by IN (:acts))
             GROUP BY d.policy_id
             ORDER BY d.policy_id
            """;

    static final String NEXT_MARK = """
            UPDATE deadline
               SET next_mark = :mark, next_mark_at = :at
             WHERE ticket_id = :ticketId AND policy_id = :policyId AND cycle = :cycle
            """;
}
