package org.jiandu.reminder.internal;

/** Every statement over digests, feeds and turns of duty. */
final class ReminderSql {
    private ReminderSql() {}

    static final String CLAIM = """
            INSERT IGNORE INTO digest (staff_id, day, told_at)
            VALUES (:staff, :day, :at)
            """;

    /** Who was told today (hundreds at most), to spare them being looked at again. */
    static final String TOLD = """
            SELECT d.staff_id
              FROM digest d
             WHERE d.day = :day
             ORDER BY d.staff_id
             LIMIT 10000
            """;

    static final String FORGET = """
            DELETE FROM digest
             WHERE day < :day
            """;

    /** The entries of one feed (hundreds at most), by their key. */
    static final String ENTRIES = """
            SELECT e.ticket_id, e.policy_id, e.cycle, e.due, e.provisional, e.revision, e.modified_at
              FROM feed_entry e
             WHERE e.ticket_id IN (:tickets)
             ORDER BY e.ticket_id, e.policy_id, e.cycle
             LIMIT 10000
            """;

    static final String ENTER = """
            INSERT IGNORE INTO feed_entry (ticket_id, policy_id, cycle, due, provisional, revision, modified_at)
            VALUES (:ticket, :policy, :cycle, :due, :provisional, 0, :at)
            """;

    /** Only over the revision that was read: of two readers who find the same move one counts it. */
    static final String MOVE = """
            UPDATE feed_entry
               SET due = :due, provisional = :provisional, revision = revision + 1, modified_at = :at
             WHERE ticket_id = :ticket AND policy_id = :policy AND cycle = :cycle AND revision = :seen
            """;

    /** Twice the same recount says it once. */
    static final String BROUGHT = """
            INSERT IGNORE INTO date_brought_forward (ticket_id, policy_id, was, due, at)
            VALUES (:ticket, :policy, :was, :due, :at)
            """;

    /** What one revision moved since yesterday (some thousands in the worst year), ix_date_brought_forward_at. */
    static final String BROUGHT_SINCE = """
            SELECT b.ticket_id, b.policy_id, b.was, b.due
              FROM date_brought_forward b
             WHERE b.at >= :from AND b.at < :until
             ORDER BY b.at, b.ticket_id, b.policy_id
             LIMIT 100000
            """;

    static final String FORGET_BROUGHT = """
            DELETE FROM date_brought_forward
             WHERE at < :until
            """;

    /** One row by its key. */
    static final String ON_DUTY = """
            SELECT s.staff_id
              FROM duty_shift s
             WHERE s.day = :day
            """;

    static final String SHIFTS = """
            SELECT s.day, s.staff_id
              FROM duty_shift s
             WHERE s.day BETWEEN :first AND :last
             ORDER BY s.day
             LIMIT 400
            """;

    static final String PUT = """
            INSERT INTO duty_shift (day, staff_id)
            VALUES (:day, :staff)
            ON DUPLICATE KEY UPDATE staff_id = :staff
            """;

    static final String CLEAR = """
            DELETE FROM duty_shift
             WHERE day = :day
            """;
}
