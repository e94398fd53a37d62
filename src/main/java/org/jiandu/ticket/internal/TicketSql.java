package org.jiandu.ticket.internal;

/** Every statement over tickets. Each SELECT over ticket rows carries {@link #WALL}. */
final class TicketSql {
    private TicketSql() {}

    /** {@code Visibility.scope(actor)} as SQL: reach, sealing, conflict wall. The same rule as {@code Visibility.sees}. */
    private static final String WALL = """
               AND (t.id = :only
                    OR (t.sealed = 0 AND (:reach = 'ALL' OR (:reach = 'UNIT' AND t.owner = :unit)))
                    OR (t.sealed = 1 AND :seesSealed = 1))
               AND NOT EXISTS (SELECT 1 FROM ticket_accused a WHERE a.ticket_id = t.id AND a.accused IN (:unit, :me))
            """;

    private static final String COLUMNS = """
            SELECT t.id, t.number, t.version, t.stage, t.stage_at, t.stage_department, t.stage_staff, t.kind, t.class,
                   t.channel, t.notice, t.item, t.received_on, t.registered_at, t.sealed, t.cycle, t.answered_at,
                   t.rating, t.supplements, t.objections, t.urges,
                   (SELECT GROUP_CONCAT(x.accused ORDER BY x.accused) FROM ticket_accused x WHERE x.ticket_id = t.id)
                       AS accused
            """;

    private static final String LINE = COLUMNS + """
                 , LEFT(t.body, 80) AS excerpt, t.body_sealed, d.due_on, d.provisional, d.policy_id
              FROM ticket t
              LEFT JOIN ticket_due d ON d.ticket_id = t.id
             WHERE t.number IS NOT NULL
            """;

    /** A view of the list; what the actor can act on now is a list of stages and, for answers, who may close them. */
    private static final String VIEW = """
               AND (:view = 'ALL'
                    OR (:view = 'OPEN'
                        AND t.stage IN ('registered', 'triaged', 'supplement', 'refusing', 'redirecting', 'proposed',
                                        'assigned', 'investigating', 'review', 'sealed'))
                    OR (:view = 'OVERDUE' AND d.due_on < :today)
                    OR (:view = 'DONE' AND t.stage IN ('answered', 'closed', 'withdrawn', 'not_accepted', 'redirected'))
                    OR (:view = 'TODO' AND t.stage IN (:stages)
                        AND (t.stage <> 'answered' OR t.rating IS NOT NULL OR t.answered_at <= :ripe)
                        AND (t.stage NOT IN ('assigned', 'investigating', 'redirecting') OR t.owner = :unit)
                        AND (t.stage <> 'investigating' OR t.stage_staff = :me)
                        AND (t.stage NOT IN ('proposed', 'review', 'refusing', 'redirecting')
                             OR t.stage_staff <> :me)))
            """;

    private static final String WORDS = """
               AND (:all = 1 OR t.number = :number OR t.blind_name = :blindName OR t.blind_phone = :blindPhone
                    OR t.body LIKE :words)
            """;

    /** One row by its key. */
    static final String FIND = COLUMNS + """
              FROM ticket t
             WHERE t.id = :id
            """ + WALL;

    /** One row by uq_ticket_number. */
    static final String FIND_NUMBER = """
            SELECT t.id
              FROM ticket t
             WHERE t.number = :number
            """ + WALL;

    /** One row by its key: the words and the identity of a ticket already found. */
    static final String CONTENT = """
            SELECT t.body, t.body_sealed, t.identity_sealed, d.due_on, d.provisional, d.policy_id
              FROM ticket t
              LEFT JOIN ticket_due d ON d.ticket_id = t.id
             WHERE t.id = :id
            """ + WALL;

    /** A page by what is due, of a day by number: the open tickets the actor sees (hundreds), ix_ticket_stage or ix_ticket_owner_stage. */
    static final String LIST_BY_DUE = LINE + WALL + VIEW + WORDS + """
               AND (COALESCE(d.due_on, '9999-12-31') > :afterDay
                    OR (COALESCE(d.due_on, '9999-12-31') = :afterDay AND t.number > :afterNumber))
             ORDER BY COALESCE(d.due_on, '9999-12-31'), t.number
             LIMIT :size
            """;

    /** A page of the newest first, ix_ticket_registered_at. */
    static final String LIST_BY_NEWEST = LINE + WALL + VIEW + WORDS + """
               AND (t.registered_at < :afterAt OR (t.registered_at = :afterAt AND t.number < :afterNumber))
             ORDER BY t.registered_at DESC, t.number DESC
             LIMIT :size
            """;

    /** All rows the actor sees in a view (thousands at most), ix_ticket_stage. */
    static final String COUNT = """
            SELECT COUNT(*) AS n
              FROM ticket t
              LEFT JOIN ticket_due d ON d.ticket_id = t.id
             WHERE t.number IS NOT NULL
            """ + WALL + VIEW;

    /** What falls due on a day, ix_ticket_due_due_on. */
    static final String COUNT_DUE_ON = """
            SELECT COUNT(*) AS n
              FROM ticket t
              JOIN ticket_due d ON d.ticket_id = t.id
             WHERE t.number IS NOT NULL AND d.due_on = :today
            """ + WALL;

    /**
     * Numbers and dates of what lies with 监察室 (tens a year), ix_ticket_stage. Not walled by sealing, which is its
     * point; whoever is accused in one does not find it here either.
     */
    static final String HANDED_OVER = """
            SELECT t.number, t.received_on, t.stage_at
              FROM ticket t
             WHERE t.sealed = 1 AND t.number IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM ticket_accused a WHERE a.ticket_id = t.id AND a.accused IN (:unit, :me))
             ORDER BY t.stage_at DESC, t.number
             LIMIT 500
            """;

    /** The timeline of a ticket already found (tens of rows), by its key. */
    static final String TIMELINE = """
            SELECT e.n, e.at, e.act, e.staff, e.department, e.to_department, e.text, e.text_sealed, e.leaf_hash
              FROM ticket_event e
             WHERE e.ticket_id = :id
             ORDER BY e.n
             LIMIT 1000
            """;

    static final String INSERT = """
            INSERT INTO ticket (id, version, stage, stage_at, kind, channel, notice, item, received_on, late_reason,
                                registered_at, sealed, cycle, body, identity_sealed, blind_name, blind_phone)
            VALUES (:id, 0, :stage, :stageAt, :kind, :channel, :notice, :item, :receivedOn, :lateReason,
                    :registeredAt, 0, 1, :body, :identity, :blindName, :blindPhone)
            """;

    static final String GIVE_NUMBER = """
            UPDATE ticket
               SET number = :number
             WHERE id = :id AND number IS NULL
            """;

    /** Tells the new number as its generated key. */
    static final String COUNT_UP = """
            UPDATE ticket_counter
               SET serial = LAST_INSERT_ID(serial + 1)
             WHERE year = :year
            """;

    static final String START_YEAR = """
            INSERT IGNORE INTO ticket_counter (year, serial)
            VALUES (:year, 0)
            """;

    /** The one statement that changes a ticket as it stands; 0 rows means somebody was faster. */
    static final String UPDATE = """
            UPDATE ticket
               SET version = version + 1, stage = :stage, stage_at = :stageAt, stage_department = :stageDepartment,
                   stage_staff = :stageStaff, owner = :owner, class = :class, sealed = :sealed, cycle = :cycle,
                   answered_at = :answeredAt, rating = :rating, supplements = :supplements, objections = :objections,
                   urges = :urges
             WHERE id = :id AND version = :version
            """;

    static final String SEAL_BODY = """
            UPDATE ticket
               SET body = NULL, body_sealed = :sealed, blind_name = NULL, blind_phone = NULL
             WHERE id = :id
            """;

    static final String SEAL_EVENT = """
            UPDATE ticket_event
               SET text = NULL, text_sealed = :sealed
             WHERE ticket_id = :id AND n = :n
            """;

    static final String INSERT_EVENT = """
            INSERT INTO ticket_event (ticket_id, n, at, act, staff, department, to_department, text, text_sealed, leaf_hash)
            VALUES (:id, :n, :at, :act, :staff, :department, :to, :text, :sealed, :leafHash)
            """;

    static final String CLEAR_ACCUSED = """
            DELETE FROM ticket_accused
             WHERE ticket_id = :id
            """;

    static final String INSERT_ACCUSED = """
            INSERT INTO ticket_accused (ticket_id, accused)
            VALUES (:id, :accused)
            """;

    static final String CLEAR_OWED = """
            DELETE FROM ticket_due
             WHERE ticket_id = :id
            """;

    static final String SET_OWED = """
            INSERT INTO ticket_due (ticket_id, due_on, provisional, policy_id)
            VALUES (:id, :dueOn, :provisional, :policyId)
            ON DUPLICATE KEY UPDATE due_on = VALUES(due_on), provisional = VALUES(provisional),
                                    policy_id = VALUES(policy_id)
            """;
}
