package org.jiandu.deadline.internal;

/** Every statement by which a new calendar is carried through the clocks. */
final class RecountSql {
    private RecountSql() {}

    static final String BEGIN = """
            INSERT IGNORE INTO deadline_recount (revision, edition, changed, after_due, after_ticket, after_policy,
                                                 after_cycle, done_at)
            VALUES (:revision, :edition, :changed, :from, '', '', 0, NULL)
            """;

    private static final String RECOUNT = """
            SELECT r.revision, r.edition, r.changed, r.after_due, r.after_ticket, r.after_policy, r.after_cycle
              FROM deadline_recount r
            """;

    /** The oldest under way; another node waits here, and then goes on from where this one stopped. */
    static final String TAKE = RECOUNT + """
             WHERE r.done_at IS NULL
             ORDER BY r.revision
             LIMIT 1
               FOR UPDATE
            """;

    static final String FIND = RECOUNT + """
             WHERE r.revision = :revision
            """;

    static final String MOVE_ON = """
            UPDATE deadline_recount
               SET after_due = :due, after_ticket = :ticket, after_policy = :policy, after_cycle = :cycle
             WHERE revision = :revision
            """;

    static final String END = """
            UPDATE deadline_recount
               SET done_at = :at
             WHERE revision = :revision
            """;

    /** A page of the clocks that run, by day (up to a million in all), ix_deadline_ended_at_due. */
    static final String PAGE = """
            SELECT d.ticket_id, d.policy_id, d.cycle, d.policy_version, d.day_zero, d.unrolled, d.due, d.breach_at,
                   d.provisional, d.next_mark, d.extended_days, d.paused_from, d.paused_until
              FROM deadline d
             WHERE d.ended_at IS NULL
               AND d.calendar_edition < :edition
               AND d.due >= :due
               AND (d.due > :due OR d.ticket_id > :ticket
                    OR (d.ticket_id = :ticket AND (d.policy_id > :policy OR (d.policy_id = :policy AND d.cycle > :cycle))))
             ORDER BY d.due, d.ticket_id, d.policy_id, d.cycle
             LIMIT 4000
            """;

    /** Only where nobody else has touched it in between. */
    static final String RECOUNT_CLOCK = """
            UPDATE deadline
               SET unrolled = :unrolled, due = :due, breach_at = :breachAt, provisional = :provisional, steps = :steps,
                   next_mark = :nextMark, next_mark_at = :nextMarkAt, calendar_edition = :edition
             WHERE ticket_id = :ticketId AND policy_id = :policyId AND cycle = :cycle
               AND ended_at IS NULL AND due = :was AND calendar_edition < :edition
            """;

    static final String MOVED = """
            INSERT IGNORE INTO deadline_move (revision, ticket_id, policy_id, cycle, was, reckoned, due, fate)
            VALUES (:revision, :ticketId, :policyId, :cycle, :was, :reckoned, :due, :fate)
            """;

    /** What moved and what was kept (tens of thousands), by their key. */
    static final String MOVES = """
            SELECT m.ticket_id, m.policy_id, m.cycle, m.was, m.reckoned, m.due, m.fate
              FROM deadline_move m
             WHERE m.revision = :revision
             ORDER BY m.ticket_id, m.policy_id, m.cycle
             LIMIT 10000000
            """;
}
