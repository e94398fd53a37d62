package org.jiandu.insight.internal;

/**
 * Every statement of the reading side. It reads the tables of {@code ticket} and {@code deadline} themselves (docs/adr):
 * a copy would lag behind the conflict wall and behind sealing, and could disagree with the facts.
 */
final class InsightSql {
    private InsightSql() {}

    /** {@code Visibility.scope(actor)} as SQL, word for word that of the ticket room (a test compares them). */
    static final String WALL = """
               AND (t.id = :only
                    OR (t.sealed = 0
                        AND (:reach = 'ALL'
                             OR (:led = 1 AND t.led = 1)
                             OR (:reach = 'UNIT'
                                 AND (t.owner = :unit
                                      OR 0 < (SELECT COUNT(*) FROM ticket_share s
                                               WHERE s.ticket_id = t.id AND s.department = :unit AND s.active = 1)))
                             OR ((:reach = 'UNIT' OR :led = 1 OR :seesSealed = 1)
                                 AND 0 < (SELECT COUNT(*) FROM ticket_reader r
                                           WHERE r.ticket_id = t.id AND r.department = :unit AND r.cause = 'FORWARDED'))
                             OR (:seesSealed = 1
                                 AND 0 < (SELECT COUNT(*) FROM ticket_accused p
                                           WHERE p.ticket_id = t.id AND p.accused = 'PETITION'))))
                    OR (t.sealed = 1 AND :seesSealed = 1))
               AND 0 = (SELECT COUNT(*) FROM ticket_accused a WHERE a.ticket_id = t.id AND a.accused IN (:unit, :me))
            """;

    private static final String COURSE = """
            SELECT t.id, t.number, t.stage, t.kind, t.class, t.received_on, t.cycle,
                   (SELECT e.to_department
                      FROM ticket_event e
                     WHERE e.ticket_id = t.id AND e.act = 'assigned'
                     ORDER BY e.n DESC
                     LIMIT 1) AS department,
                   (SELECT MIN(e.at)
                      FROM ticket_event e
                     WHERE e.ticket_id = t.id AND e.act = 'answered') AS first_answered_at
              FROM ticket t
             WHERE t.number IS NOT NULL AND t.sealed = 0
            """;

    private static final String TERM = """
            SELECT d.ticket_id, d.policy_id, d.due, d.breach_at, d.ended_at, d.ended_by
              FROM ticket t
              JOIN deadline d ON d.ticket_id = t.id
             WHERE t.number IS NOT NULL AND t.sealed = 0
               AND d.policy_id IN ('XF-NOTICE-15', 'XF-NOTICE-15-FWD', 'XF-HANDLE-60', 'PP-COMMENT-15WD', 'WEB-15WD', 'WEB-ERR-3WD')
            """;

    private static final String RECEIVED = """
               AND t.received_on >= :from AND t.received_on <= :to
            """;

    /** What is open and past a day on which something was owed. */
    private static final String OVERDUE = """
               AND t.stage IN ('registered', 'triaged', 'supplement', 'refusing', 'redirecting', 'invalidating', 'objecting',
                               'proposed', 'assigned', 'investigating', 'extending', 'review')
               AND EXISTS (SELECT 1
                             FROM deadline o
                            WHERE o.ticket_id = t.id AND o.ended_at IS NULL AND o.breach_at <= :now
                              AND o.policy_id IN ('XF-NOTICE-15', 'XF-NOTICE-15-FWD', 'XF-HANDLE-60', 'PP-COMMENT-15WD', 'WEB-15WD', 'WEB-ERR-3WD'))
            """;

    /** All tickets of a period the actor sees (some thousands a year, :most at the utmost), ix_ticket_received_on. */
    static final String COURSES_RECEIVED = COURSE + RECEIVED + WALL + """
             ORDER BY t.received_on DESC, t.number DESC
             LIMIT :most
            """;

    /** Their clocks (two or three a ticket), ix_ticket_received_on and the key of deadline. */
    static final String TERMS_RECEIVED = TERM + RECEIVED + WALL + """
             ORDER BY d.ticket_id, d.started_at, d.cycle, d.policy_id
             LIMIT :most
            """;

    /** All open and overdue tickets the actor sees (tens, in a bad year hundreds), ix_ticket_stage. */
    static final String COURSES_OVERDUE = COURSE + OVERDUE + WALL + """
             ORDER BY t.received_on, t.number
             LIMIT :most
            """;

    /** Their clocks, ix_ticket_stage and the key of deadline. */
    static final String TERMS_OVERDUE = TERM + OVERDUE + WALL + """
             ORDER BY d.ticket_id, d.started_at, d.cycle, d.policy_id
             LIMIT :most
            """;

    /**
     * How many of a period were handed to 监察室, ix_ticket_received_on. A number is all that a supervisor may have, so
     * it is not walled by sealing; whoever is accused in one does not find it here either.
     */
    static final String SEALED = """
            SELECT COUNT(*) AS n
              FROM ticket t
             WHERE t.number IS NOT NULL AND t.sealed = 1
            """ + RECEIVED + """
               AND 0 = (SELECT COUNT(*) FROM ticket_accused a WHERE a.ticket_id = t.id AND a.accused IN (:unit, :me))
            """;
}
