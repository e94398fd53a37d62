package org.jiandu.ticket.internal;

/** Every statement over tickets. Each SELECT over ticket rows carries {@link #WALL}. */
final class TicketSql {
    private TicketSql() {}

    /**
     * {@code Visibility.scope(actor)} as SQL: reach, sealing, conflict wall. The same rule as {@code Visibility.sees}. Counts and
     * no EXISTS: both databases would first gather all that a department is accused in, for one page.
     */
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

    /** The wall for whoever reaches all departments, who are accused in little: what can only hold is left out. */
    static final String WALL_OF_ALL = """
               AND (t.sealed = 0 OR :seesSealed = 1)
               AND NOT EXISTS (SELECT 1 FROM ticket_accused a WHERE a.ticket_id = t.id AND a.accused IN (:unit, :me))
            """;

    /** What a ticket is made of; a list of columns, so that it is read as no statement of its own. */
    private static final String COLUMNS = """
            t.id, t.number, t.version, t.stage, t.stage_at, t.stage_department, t.stage_staff, t.kind, t.class,
                   t.channel, t.notice, t.item, t.received_on, t.registered_at, t.sealed, t.cycle, t.answered_at,
                   t.rating, t.supplements, t.objections, t.urges, t.contacts, t.reviews, t.source, t.people, t.report_due,
                   t.reported_at, t.stage_other, t.stage_count, t.urgent, t.led, t.sponsor, t.supervised_at,
                   t.supervision_answered_at, t.aid, t.delivered_at, t.last_author, d.limit_policy, d.limit_on,
                   d.limit_days,
                   (SELECT GROUP_CONCAT(x.accused ORDER BY x.accused) FROM ticket_accused x WHERE x.ticket_id = t.id)
                       AS accused
            """;

    static final String SHOWN = COLUMNS + """
                 , LEFT(t.body, 80) AS excerpt, t.body_sealed, d.due_on, d.provisional, d.policy_id
            """;

    private static final String LINE = "SELECT " + SHOWN + """
              FROM ticket t
              LEFT JOIN ticket_due d ON d.ticket_id = t.id
             WHERE t.number IS NOT NULL
            """;

    /** One row by its key. */
    static final String FIND = "SELECT " + COLUMNS + """
              FROM ticket t
              LEFT JOIN ticket_due d ON d.ticket_id = t.id
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
            SELECT t.body, t.body_sealed, t.identity_sealed, t.particulars, t.particulars_sealed, t.personal_sealed, d.due_on, d.provisional, d.policy_id,
                   d.limit_policy, d.limit_on, d.limit_days
              FROM ticket t
              LEFT JOIN ticket_due d ON d.ticket_id = t.id
             WHERE t.id = :id
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
            SELECT e.n, e.at, e.act, e.staff, e.department, e.to_department, e.text, e.text_sealed, e.leaf_hash,
                   e.for_staff, e.on_day, e.detail
              FROM ticket_event e
             WHERE e.ticket_id = :id
             ORDER BY e.n
             LIMIT 1000
            """;

    static final String INSERT = """
            INSERT INTO ticket (id, version, stage, stage_at, kind, channel, notice, item, received_on, late_reason,
                                registered_at, sealed, cycle, body, identity_sealed, blind_name, blind_phone, source,
                                people, report_due, urgent, led, subject, case_number, particulars, personal_sealed)
            VALUES (:id, 0, :stage, :stageAt, :kind, :channel, :notice, :item, :receivedOn, :lateReason,
                    :registeredAt, 0, 1, :body, :identity, :blindName, :blindPhone, :source, :people, :reportDue,
                    :urgent, :led, :subject, :caseNumber, :particulars, :personal)
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
                   urges = :urges, contacts = :contacts, reviews = :reviews, reported_at = :reportedAt,
                   stage_other = :stageOther, stage_count = :stageCount, urgent = :urgent, led = :led,
                   sponsor = :sponsor, supervised_at = :supervisedAt,
                   supervision_answered_at = :supervisionAnsweredAt, aid = :aid, delivered_at = :deliveredAt,
                   last_author = :lastAuthor
             WHERE id = :id AND version = :version
            """;

    static final String SEAL_BODY = """
            UPDATE ticket
               SET body = NULL, body_sealed = :sealed, blind_name = NULL, blind_phone = NULL, case_number = NULL,
                   particulars = NULL, particulars_sealed = :particulars
             WHERE id = :id
            """;

    static final String SEAL_EVENT = """
            UPDATE ticket_event
               SET text = NULL, text_sealed = :sealed
             WHERE ticket_id = :id AND n = :n
            """;

    static final String INSERT_EVENT = """
            INSERT INTO ticket_event (ticket_id, n, at, act, staff, department, to_department, text, text_sealed,
                                      leaf_hash, for_staff, on_day, detail)
            VALUES (:id, :n, :at, :act, :staff, :department, :to, :text, :sealed, :leafHash, :forStaff, :onDay, :detail)
            """;

    static final String CLEAR_ACCUSED = """
            DELETE FROM ticket_accused
             WHERE ticket_id = :id
            """;

    static final String INSERT_ACCUSED = """
            INSERT INTO ticket_accused (ticket_id, accused)
            VALUES (:id, :accused)
            """;

    /** The day once more beside the ticket, where the lists find it; before its row in ticket_due, as every writer does. */
    static final String SHOW_DUE = """
            UPDATE ticket
               SET due_on = :dueOn
             WHERE id = :id
            """;

    static final String CLEAR_OWED = """
            DELETE FROM ticket_due
             WHERE ticket_id = :id
            """;

    static final String SET_OWED = """
            INSERT INTO ticket_due (ticket_id, due_on, provisional, policy_id, limit_policy, limit_on, limit_days)
            VALUES (:id, :dueOn, :provisional, :policyId, :limitPolicy, :limitOn, :limitDays)
            ON DUPLICATE KEY UPDATE due_on = VALUES(due_on), provisional = VALUES(provisional),
                                    policy_id = VALUES(policy_id), limit_policy = VALUES(limit_policy),
                                    limit_on = VALUES(limit_on), limit_days = VALUES(limit_days)
            """;

    /** What stays of a text that was split. */
    static final String KEEP_BODY = """
            UPDATE ticket
               SET body = :body
             WHERE id = :id AND body IS NOT NULL
            """;

    /** Same person or same case (a few), by the three blind or exact indexes; what is likely alike (200), ix_ticket_newest. */
    static final String SAME_PERSON = LINE + WALL + """
               AND (t.blind_name = :blindName OR t.blind_phone = :blindPhone OR t.case_number = :caseNumber)
             ORDER BY t.registered_at DESC, t.id
             LIMIT 50
            """;

    /** The newest 500 unsealed with their whole text, ix_ticket_newest. */
    static final String RECENT_TEXTS = """
            SELECT t.id, t.body
              FROM ticket t
             WHERE t.number IS NOT NULL AND t.body IS NOT NULL AND t.registered_at >= :since
            """ + WALL + """
             ORDER BY t.registered_at DESC, t.row_no DESC
             LIMIT 500
            """;

    /** A line by its key. */
    static final String LINE_OF = LINE + WALL + """
               AND t.id = :id
            """;

    static final String UNMASK = """
            INSERT INTO ticket_unmask (ticket_id, staff, until)
            VALUES (:id, :staff, :until)
            ON DUPLICATE KEY UPDATE until = VALUES(until)
            """;

    /** One row by its key. */
    static final String UNMASKED = """
            SELECT COUNT(*) AS n
              FROM ticket_unmask u
             WHERE u.ticket_id = :id AND u.staff = :staff AND u.until > :now
            """;

    /** The newest 200 unsealed answers but those of one ticket, ix_ticket_stage. */
    static final String ANSWERS = """
            SELECT t.number, e.text
              FROM ticket t
              JOIN ticket_event e ON e.ticket_id = t.id AND e.act = 'answered'
             WHERE t.id <> :except AND t.sealed = 0 AND t.stage IN ('answered', 'closed') AND e.text IS NOT NULL
            """ + WALL + """
             ORDER BY t.stage_at DESC, t.id
             LIMIT 200
            """;

    /** All labels in use (tens), ix_ticket_label_label. */
    static final String LABELS = """
            SELECT l.label, COUNT(*) AS tickets, SUM(CASE WHEN t.stage = 'closed' THEN 1 ELSE 0 END) AS closed
              FROM ticket_label l
              JOIN ticket t ON t.id = l.ticket_id
             WHERE t.sealed = 0
            """ + WALL + """
             GROUP BY l.label
             ORDER BY l.label
             LIMIT 200
            """;
}
