package org.jiandu.board.internal;

/** Every statement over what a notice brings to the board, years and checks. */
final class BoardSql {
    private BoardSql() {}

    /** One row by its key, with every page that shows the board. */
    static final String HEAD = """
            SELECT b.subject, b.starts_on, b.version
              FROM board b
             WHERE b.notice = :notice
             ORDER BY b.notice
             LIMIT 1
            """;

    /** As {@link #HEAD}, held until the transaction ends: acts on one board come one after the other. */
    static final String HELD = """
            SELECT b.subject, b.starts_on, b.version
              FROM board b
             WHERE b.notice = :notice
             ORDER BY b.notice
             LIMIT 1
               FOR UPDATE
            """;

    static final String OPEN = """
            INSERT IGNORE INTO board (notice, subject, starts_on, version)
            VALUES (:notice, :subject, NULL, 1)
            """;

    static final String GROW = """
            UPDATE board
               SET version = version + 1
             WHERE notice = :notice
            """;

    static final String START = """
            UPDATE board
               SET starts_on = :startsOn
             WHERE notice = :notice
            """;

    static final String ADD_PROMISE = """
            INSERT INTO board_promise (notice, measure, kind, year, quote)
            VALUES (:notice, :measure, :kind, :year, :quote)
            """;

    /** A dozen a notice, by the key. */
    static final String PROMISES = """
            SELECT p.measure, p.kind, p.year, p.quote
              FROM board_promise p
             WHERE p.notice = :notice
             ORDER BY p.measure, p.kind
             LIMIT 10000
            """;

    static final String ADD_CLAIM = """
            INSERT INTO board_claim (notice, measure, quote)
            VALUES (:notice, :measure, :quote)
            """;

    /** A few a notice, by the key. */
    static final String CLAIMS = """
            SELECT c.measure, c.quote
              FROM board_claim c
             WHERE c.notice = :notice
             ORDER BY c.measure
             LIMIT 10000
            """;

    static final String ADD_COLUMN = """
            INSERT INTO board_column (notice, code, n, name, name_en, measures)
            VALUES (:notice, :code, :n, :name, :nameEn, :measures)
            """;

    /** A few a notice, by the key. */
    static final String COLUMNS = """
            SELECT c.code, c.name, c.name_en, c.measures
              FROM board_column c
             WHERE c.notice = :notice
             ORDER BY c.n, c.code
             LIMIT 1000
            """;

    static final String ADD_INDICATOR = """
            INSERT INTO board_indicator (notice, code, n, name, name_en, items)
            VALUES (:notice, :code, :n, :name, :nameEn, :items)
            """;

    /** A few a notice, by the key. */
    static final String INDICATORS = """
            SELECT i.code, i.name, i.name_en, i.items
              FROM board_indicator i
             WHERE i.notice = :notice
             ORDER BY i.n, i.code
             LIMIT 1000
            """;

    /** Two a promise of this kind, by the key. */
    static final String YEARS = """
            SELECT y.measure, y.year, y.staff_id
              FROM board_year y
             WHERE y.notice = :notice
             ORDER BY y.measure, y.staff_id
             LIMIT 10000
            """;

    /** 0 rows: this person has said so. */
    static final String CONFIRM_YEAR = """
            INSERT IGNORE INTO board_year (notice, measure, staff_id, year, confirmed_at)
            VALUES (:notice, :measure, :by, :year, :at)
            """;

    /** Of each column, those of the last years, newest first; by the key. */
    static final String CHECKS = """
            SELECT c.code, c.checked_on, c.updated_on
              FROM board_check c
             WHERE c.notice = :notice
             ORDER BY c.code, c.n DESC
             LIMIT 10000
            """;

    static final String LAST_CHECK = """
            SELECT COALESCE(MAX(c.n), 0) AS n
              FROM board_check c
             WHERE c.notice = :notice AND c.code = :code
            """;

    static final String ADD_CHECK = """
            INSERT INTO board_check (notice, code, n, checked_on, updated_on, staff_id, entered_at)
            VALUES (:notice, :code, :n, :on, :updated, :by, :at)
            """;
}
