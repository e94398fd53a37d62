package org.jiandu.ticket.internal;

/** Every statement by which tickets are listed, counted and searched. The wall is within each. */
final class ListSql {
    private ListSql() {}

    /** What is not merely passed on to be read: that is in 待阅, and counts neither as open nor as late for whoever reads it. */
    private static final String OWN = """
                (:reach = 'ALL' OR t.owner = :unit OR (:led = 1 AND t.led = 1)
                    OR 0 = (SELECT COUNT(*) FROM ticket_reader f
                             WHERE f.ticket_id = t.id AND f.department = :unit AND f.cause = 'FORWARDED')
                    OR 0 < (SELECT COUNT(*) FROM ticket_share w
                             WHERE w.ticket_id = t.id AND w.department = :unit AND w.active = 1))
            """;

    /** A view of the list; what the actor can act on now is a list of stages and, for answers, who may close them. */
    private static final String VIEW = """
               AND (:view = 'ALL'
                    OR (:view = 'OPEN'
                        AND t.stage IN ('registered', 'triaged', 'supplement', 'refusing', 'redirecting', 'invalidating',
                                        'objecting', 'proposed', 'assigned', 'investigating', 'extending', 'review',
                                        'sealed'))
                    OR (:view = 'OVERDUE' AND t.due_on < :today)
                    OR (:view = 'UNREAD'
                        AND 0 < (SELECT COUNT(*) FROM ticket_reader u
                                  WHERE u.ticket_id = t.id AND u.department = :unit AND u.read_at IS NULL))
                    OR (:view = 'DONE' AND t.stage IN ('answered', 'closed', 'under_review', 'withdrawn', 'not_accepted', 'redirected',
                                                          'merged', 'invalid'))
                    OR (:view = 'TODO' AND t.stage IN (:stages)
                        AND (t.stage <> 'answered' OR t.rating IS NOT NULL OR t.answered_at <= :ripe)
                        AND (t.stage NOT IN ('assigned', 'investigating', 'redirecting') OR t.owner = :unit)
                        AND (t.stage <> 'investigating' OR t.stage_staff IN (:people))
                        AND (t.stage NOT IN ('proposed', 'review', 'refusing', 'redirecting', 'invalidating', 'objecting',
                                             'extending')
                             OR t.stage_staff <> :me)
                        AND (t.stage <> 'extending' OR :grants = 1 OR (t.owner = :unit AND t.stage_other IS NULL))
                        AND (t.stage NOT IN ('proposed', 'review') OR (t.stage_other IS NULL AND :director = 1)
                             OR (t.led = 1 AND :led = 1)))
                    OR (:view = 'TODO'
                        AND t.stage IN ('assigned', 'investigating') AND :handles = 1
                        AND EXISTS (SELECT 1 FROM ticket_share q
                                     WHERE q.ticket_id = t.id AND q.department = :unit AND q.active = 1
                                       AND q.replied_at IS NULL)))
            """;

    /** Asked last: it looks up two rows for each ticket that the rest lets through. */
    private static final String OWN_IN_VIEW = """
               AND (:view NOT IN ('OPEN', 'OVERDUE') OR
            """ + OWN + ")\n";

    /** The two views that show all the years there are, alone: what is not asked for need not be planned in every branch. */
    private static final String ALL_YEARS = """
               AND (:view = 'ALL'
                    OR t.stage IN ('answered', 'closed', 'under_review', 'withdrawn', 'not_accepted', 'redirected', 'merged', 'invalid'))
            """;

    private static final String WORDS = """
               AND (:words = ''
                    OR t.blind_name = :blindName OR t.blind_phone = :blindPhone OR t.case_number = :caseNumber
                    OR t.body LIKE :words)
            """;

    private static final String OLDER = """
               AND t.registered_at <= :afterAt AND (t.registered_at < :afterAt OR t.row_no < :afterRow)
            """;

    /** Keys alone are found and sorted; only the rows of the page are read whole. */
    private static final String KEYS = """
                   SELECT t.id AS page_id, t.registered_at AS page_at, t.row_no AS page_row
            """;

    private static final String NEWEST_KEYS = """
                    ORDER BY t.registered_at DESC, t.row_no DESC
                    LIMIT :size)
            """;

    private static final String PAGE = "SELECT " + TicketSql.SHOWN + """
              FROM (
            """;

    private static final String OF_PAGE = """
                   ) k
              JOIN ticket t ON t.id = k.page_id
              LEFT JOIN ticket_due d ON d.ticket_id = t.id
            """;

    private static final String NEWEST_PAGE = OF_PAGE + """
             ORDER BY t.registered_at DESC, t.row_no DESC
             LIMIT :size
            """;

    /** A page by what is due, of a day by number: what is not over (thousands at most), along ix_ticket_queue, ending with the page. */
    static final String LIST_BY_DUE = PAGE + KEYS + """
                     FROM ticket t FORCE INDEX (ix_ticket_queue)
                    WHERE t.number IS NOT NULL AND t.queue >= :afterDay
                      AND (t.queue > :afterDay OR t.number > :afterNumber)
            """ + VIEW + WORDS + TicketSql.WALL + OWN_IN_VIEW + """
                    ORDER BY t.queue, t.number
                    LIMIT :size
            """ + OF_PAGE + """
             ORDER BY t.queue, t.number
             LIMIT :size
            """;

    static final String LIST_BY_DUE_OF_ALL = LIST_BY_DUE.replace(TicketSql.WALL, TicketSql.WALL_OF_ALL).replace(OWN_IN_VIEW, "");

    /** A page of the newest first, along ix_ticket_newest, ending with the page; for whoever sees most of it. */
    static final String LIST_BY_NEWEST = PAGE + "(" + KEYS + """
                     FROM ticket t FORCE INDEX (ix_ticket_newest)
                    WHERE t.number IS NOT NULL
            """ + OLDER + ALL_YEARS + TicketSql.WALL + WORDS + NEWEST_KEYS + NEWEST_PAGE;

    static final String LIST_BY_NEWEST_OF_ALL = LIST_BY_NEWEST.replace(TicketSql.WALL, TicketSql.WALL_OF_ALL);

    private static final String REST_OF_UNIT = OLDER + ALL_YEARS + TicketSql.WALL + NEWEST_KEYS;

    /** The same order where a share or a reading carries it. */
    private static final String REST_OF_PART = """
               AND z.at <= :afterAt AND (z.at < :afterAt OR z.row_no < :afterRow) AND t.number IS NOT NULL
            """ + ALL_YEARS + TicketSql.WALL + """
                    ORDER BY z.at DESC, z.row_no DESC
                    LIMIT :size)
            """;

    private static final String PART_KEYS = """
                   SELECT t.id AS page_id, z.at AS page_at, z.row_no AS page_row
            """;

    /**
     * The same for whoever sees the work of one department, or none: each way by which the wall lets them see something, for
     * itself and along its own index to the end of the page: what it owns, where it shares in a demand (once, however many), what was
     * passed on to it, what a leader reads, what 监察室 keeps; complaints about 信访办 (tens) are sorted. The wall stands in each.
     */
    static final String LIST_OF_UNIT = PAGE + "(" + KEYS + """
                     FROM ticket t FORCE INDEX (ix_ticket_owner_newest)
                    WHERE :reach = 'UNIT' AND t.number IS NOT NULL AND t.owner = :unit
            """ + REST_OF_UNIT + " UNION (" + PART_KEYS + """
                     FROM ticket_share z FORCE INDEX (ix_ticket_share_newest)
                     STRAIGHT_JOIN ticket t ON t.id = z.ticket_id
                    WHERE :reach = 'UNIT' AND z.department = :unit AND z.active = 1
                      AND 0 = (SELECT COUNT(*) FROM ticket_share y
                                WHERE y.ticket_id = z.ticket_id AND y.demand < z.demand AND y.department = z.department AND y.active = 1)
            """ + REST_OF_PART + " UNION (" + PART_KEYS + """
                     FROM ticket_reader z FORCE INDEX (ix_ticket_reader_newest)
                     STRAIGHT_JOIN ticket t ON t.id = z.ticket_id
                    WHERE z.department = :unit AND z.cause = 'FORWARDED'
            """ + REST_OF_PART + " UNION (" + KEYS + """
                     FROM ticket t FORCE INDEX (ix_ticket_led_newest)
                    WHERE :led = 1 AND t.led = 1 AND t.number IS NOT NULL
            """ + REST_OF_UNIT + " UNION (" + KEYS + """
                     FROM ticket t FORCE INDEX (ix_ticket_sealed_newest)
                    WHERE :seesSealed = 1 AND t.sealed = 1 AND t.number IS NOT NULL
            """ + REST_OF_UNIT + " UNION (" + KEYS + """
                     FROM ticket_accused z
                     JOIN ticket t ON t.id = z.ticket_id
                    WHERE :seesSealed = 1 AND z.accused = 'PETITION' AND t.number IS NOT NULL
            """ + REST_OF_UNIT + NEWEST_PAGE;

    /** What one department has not read (tens), the newest first, ix_ticket_reader_department; once, however often it is to be read. */
    static final String LIST_UNREAD = PAGE + """
                   (SELECT DISTINCT t.id AS page_id, t.registered_at AS page_at, t.row_no AS page_row
                     FROM ticket_reader z
                     JOIN ticket t ON t.id = z.ticket_id
                    WHERE z.department = :unit AND z.read_at IS NULL AND t.number IS NOT NULL
            """ + OLDER + TicketSql.WALL + WORDS + NEWEST_KEYS + NEWEST_PAGE;

    /** One row by uq_ticket_number. */
    static final String LIST_BY_NUMBER = "SELECT " + TicketSql.SHOWN + """
              FROM ticket t
              LEFT JOIN ticket_due d ON d.ticket_id = t.id
             WHERE t.number = :number
            """ + VIEW + TicketSql.WALL + OWN_IN_VIEW;

    private static final String VERIFIED = """
                      AND t.number IS NOT NULL AND t.body LIKE :words
            """ + ALL_YEARS + TicketSql.WALL;

    /** Somebody's name, telephone or case number, to the letter: each along its own index, for one index serves no two of them. */
    private static final String EXACT_KEYS = exact("ix_ticket_blind_name", "t.blind_name = :blindName")
            + exact("ix_ticket_blind_phone", "t.blind_phone = :blindPhone")
            + exact("ix_ticket_case_number", "t.case_number = :caseNumber") + "(";

    private static String exact(String index, String met) {
        return "(" + KEYS + """
                     FROM ticket t FORCE INDEX (%s)
                    WHERE t.number IS NOT NULL
                      AND t.registered_at >= :floor
                      AND %s
            """.formatted(index, met) + OLDER + ALL_YEARS + TicketSql.WALL + NEWEST_KEYS + " UNION ";
    }

    /**
     * Words along the postings of their rarest gram that also have the second rarest, the newest first, ending with the page
     * or at {@code :floor}: at most {@link JdbcWords#WALKED} postings. What the words really say, {@code LIKE} decides.
     */
    static final String LIST_BY_WORDS = PAGE + EXACT_KEYS + """
                   SELECT t.id AS page_id, g.at AS page_at, g.row_no AS page_row
                     FROM ticket_gram g
                     STRAIGHT_JOIN ticket_gram h ON h.gram = :second AND h.at = g.at AND h.row_no = g.row_no
                     STRAIGHT_JOIN ticket t ON t.row_no = g.row_no
                    WHERE g.gram = :first AND g.at >= :floor AND g.at <= :afterAt
                      AND (g.at < :afterAt OR g.row_no < :afterRow)
            """ + VERIFIED + """
                    ORDER BY g.at DESC, g.row_no DESC
                    LIMIT :size)
            """ + NEWEST_PAGE;

    static final String LIST_BY_WORDS_OF_ALL = LIST_BY_WORDS.replace(TicketSql.WALL, TicketSql.WALL_OF_ALL);

    /** A single rare letter: all of its postings (some hundreds), whatever comes after it. */
    static final String LIST_BY_LETTER = PAGE + EXACT_KEYS + """
                   SELECT t.id AS page_id, g.at AS page_at, g.row_no AS page_row
                     FROM (SELECT DISTINCT p.at, p.row_no
                             FROM ticket_gram p
                            WHERE p.gram BETWEEN :low AND :high) g
                     STRAIGHT_JOIN ticket t ON t.row_no = g.row_no
                    WHERE g.at <= :afterAt AND (g.at < :afterAt OR g.row_no < :afterRow)
            """ + VERIFIED + """
                    ORDER BY g.at DESC, g.row_no DESC
                    LIMIT :size)
            """ + NEWEST_PAGE;

    /** Where a page ended, by uq_ticket_number. */
    static final String ROW = """
            SELECT t.row_no
              FROM ticket t
             WHERE t.number = :number
            """ + TicketSql.WALL;

    /** All rows the actor sees in a view of what is not over (thousands at most), ix_ticket_queue or ix_ticket_stage. */
    static final String COUNT = """
            SELECT COUNT(*) AS n
              FROM ticket t
             WHERE t.number IS NOT NULL AND t.queue IS NOT NULL
            """ + VIEW + TicketSql.WALL + OWN_IN_VIEW;

    /** What falls due on a day, ix_ticket_queue. */
    static final String COUNT_DUE_ON = """
            SELECT COUNT(*) AS n
              FROM ticket t
             WHERE t.number IS NOT NULL AND t.queue = :today AND
            """ + OWN + TicketSql.WALL;

    /** What one department has not read (tens), ix_ticket_reader_department. */
    static final String COUNT_UNREAD = """
            SELECT COUNT(DISTINCT t.id) AS n
              FROM ticket_reader u
              JOIN ticket t ON t.id = u.ticket_id
             WHERE u.department = :unit AND u.read_at IS NULL AND t.number IS NOT NULL
            """ + TicketSql.WALL;

    /** How many spoke about each item, once a day, along ix_ticket_item alone; not walled, for a number that everybody reads hides nothing. */
    static final String HEARD = """
            SELECT t.item, COUNT(*) AS n
              FROM ticket t
             WHERE t.notice = :notice AND t.item IS NOT NULL AND t.registered_at < :before AND t.stage <> 'invalid'
             GROUP BY t.item
             ORDER BY t.item
            """;
}
