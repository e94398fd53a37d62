package org.jiandu.calendar.internal;

/** Every statement over the calendar and its revisions. */
final class CalendarSql {
    private CalendarSql() {}

    /** One row by its key; asked for every computation. */
    static final String EDITION = """
            SELECT e.edition
              FROM calendar_edition e
             WHERE e.id = 1
            """;

    /** Many may hold it at once; whoever adopts a revision waits for them, and they for it. */
    static final String EDITION_HELD = """
            SELECT e.edition
              FROM calendar_edition e
             WHERE e.id = 1
              LOCK IN SHARE MODE
            """;

    static final String EDITION_TAKEN = """
            SELECT e.edition
              FROM calendar_edition e
             WHERE e.id = 1
               FOR UPDATE
            """;

    static final String NEXT_EDITION = """
            UPDATE calendar_edition
               SET edition = edition + 1
             WHERE id = 1
            """;

    /** All named days (some thirty a year), by their key. */
    static final String DAYS = """
            SELECT d.day, d.works, d.name, d.source
              FROM calendar_day d
             ORDER BY d.day
             LIMIT 10000
            """;

    static final String YEARS = """
            SELECT y.year, y.standing
              FROM calendar_year y
             ORDER BY y.year
             LIMIT 1000
            """;

    /** The days of one year's paper (some thirty), ix_calendar_day_paper_year. */
    static final String DAYS_OF_PAPER = """
            SELECT d.day, d.works, d.name
              FROM calendar_day d
             WHERE d.paper_year = :year
             ORDER BY d.day
             LIMIT 1000
            """;

    static final String PAPER = """
            SELECT y.year, y.standing, y.document, y.address
              FROM calendar_year y
             WHERE y.year = :year
            """;

    static final String ADOPT_YEAR = """
            INSERT IGNORE INTO calendar_year (year, standing, subject, document, address)
            VALUES (:year, :standing, :subject, :document, '')
            """;

    static final String SET_YEAR = """
            INSERT INTO calendar_year (year, standing, subject, document, address)
            VALUES (:year, :standing, :subject, :document, :address)
            ON DUPLICATE KEY UPDATE standing = VALUES(standing), document = VALUES(document), address = VALUES(address)
            """;

    static final String ADOPT_DAY = """
            INSERT INTO calendar_day (day, works, name, source, paper_year)
            VALUES (:day, :works, :name, :source, :year)
            """;

    static final String CLEAR_DAYS = """
            DELETE FROM calendar_day
             WHERE paper_year = :year
            """;

    private static final String REVISION = """
            SELECT r.number, r.subject, r.year, r.standing, r.document, r.address, r.days, r.state, r.proposed_by,
                   r.proposed_at, r.decided_by, r.decided_at, r.reason, r.edition, r.moved, r.moved_sha256
              FROM calendar_revision r
            """;

    /** The newest (a few a year), by their key. */
    static final String REVISIONS = REVISION + """
             ORDER BY r.number DESC
             LIMIT 100
            """;

    static final String FIND = REVISION + """
             WHERE r.number = :number
            """;

    /** Locked until it is decided. */
    static final String TAKE = REVISION + """
             WHERE r.number = :number
               FOR UPDATE
            """;

    static final String LAST = """
            SELECT COALESCE(MAX(r.number), 0)
              FROM calendar_revision r
            """;

    /** ix_calendar_revision_year_state. */
    static final String OPEN_OF_YEAR = """
            SELECT COUNT(*)
              FROM calendar_revision r
             WHERE r.year = :year AND r.state = 'PROPOSED'
            """;

    static final String UNDER_WAY = """
            SELECT COUNT(*)
              FROM calendar_revision r
             WHERE r.state = 'ADOPTED'
            """;

    static final String PROPOSE = """
            INSERT INTO calendar_revision (number, subject, year, standing, document, address, days, sha256, state,
                                           proposed_by, proposed_at, decided_by, decided_at, reason, edition, moved,
                                           moved_sha256)
            VALUES (:number, :subject, :year, :standing, :document, :address, :days, :sha256, 'PROPOSED', :by, :at, NULL,
                    NULL, '', 0, 0, '')
            """;

    static final String WITHDRAW = """
            UPDATE calendar_revision
               SET state = 'WITHDRAWN'
             WHERE number = :number AND state = 'PROPOSED'
            """;

    static final String DECIDE = """
            UPDATE calendar_revision
               SET state = :state, decided_by = :by, decided_at = :at, reason = :reason, edition = :edition
             WHERE number = :number AND state = 'PROPOSED'
            """;

    static final String DONE = """
            UPDATE calendar_revision
               SET state = 'DONE', moved = :moved, moved_sha256 = :sha256
             WHERE number = :number AND state = 'ADOPTED'
            """;
}
