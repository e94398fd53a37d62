package org.jiandu.board.internal;

/** Every statement over what is handed in and decided on. */
final class SubmissionSql {
    private SubmissionSql() {}

    /** 0 rows: a change of state of this measure waits already. */
    static final String ADD = """
            INSERT IGNORE INTO board_submission (submission_id, notice, kind, target, unit, entered_by, entered_at)
            VALUES (:id, :notice, :kind, :target, :unit, :by, :at)
            """;

    static final String ADD_EVIDENCE = """
            INSERT INTO board_evidence (submission_id, day, kind, words, rhythm, period_first)
            VALUES (:id, :day, :kind, :words, :rhythm, :first)
            """;

    static final String ADD_FIGURE = """
            INSERT INTO board_figure (submission_id, n, period, name, value, unit, source)
            VALUES (:id, :n, :period, :name, :value, :unit, :source)
            """;

    static final String ADD_STATE = """
            INSERT INTO board_state (submission_id, state, reason)
            VALUES (:id, :state, :reason)
            """;

    static final String ADD_FILE = """
            INSERT INTO board_file (submission_id, name, type, bytes, sha256, content)
            VALUES (:id, :name, :type, :bytes, :sha256, :content)
            """;

    /** All of a notice, some hundreds a year, read again after each act; ix_board_submission_notice. */
    static final String ALL = """
            SELECT s.submission_id, s.kind, s.target, s.unit, s.entered_by, s.entered_at, s.decided_by, s.decided_at, s.approved,
                   s.answer, e.day, e.kind AS evidence_kind, e.words, e.rhythm, e.period_first, t.state, t.reason,
                   f.name AS file_name, f.type AS file_type, f.bytes AS file_bytes
              FROM board_submission s
              LEFT JOIN board_evidence e ON e.submission_id = s.submission_id
              LEFT JOIN board_state t ON t.submission_id = s.submission_id
              LEFT JOIN board_file f ON f.submission_id = s.submission_id
             WHERE s.notice = :notice
             ORDER BY s.entered_at, s.submission_id
             LIMIT 100000
            """;

    /** As {@link #ALL}. */
    static final String FIGURES = """
            SELECT g.submission_id, g.period, g.name, g.value, g.unit, g.source
              FROM board_submission s
              JOIN board_figure g ON g.submission_id = s.submission_id
             WHERE s.notice = :notice
             ORDER BY g.submission_id, g.n
             LIMIT 1000000
            """;

    /** One row by its key. */
    static final String NOTICE_OF = """
            SELECT s.notice
              FROM board_submission s
             WHERE s.submission_id = :id
             ORDER BY s.submission_id
             LIMIT 1
            """;

    /** 0 rows: somebody was faster, or it is the same person's. */
    static final String DECIDE = """
            UPDATE board_submission
               SET decided_by = :by, decided_at = :at, approved = :approved, answer = :answer
             WHERE submission_id = :id AND decided_at IS NULL AND entered_by <> :by
            """;

    /** One row by its key, with the bytes. */
    static final String FILE = """
            SELECT f.name, f.type, f.content, COALESCE(s.approved, 0) AS approved
              FROM board_file f
              JOIN board_submission s ON s.submission_id = f.submission_id
             WHERE f.submission_id = :id
             ORDER BY f.submission_id
             LIMIT 1
            """;
}
