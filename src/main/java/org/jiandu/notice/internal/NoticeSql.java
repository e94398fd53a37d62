package org.jiandu.notice.internal;

/** Every statement over notices and their editions. */
final class NoticeSql {
    private NoticeSql() {}

    private static final String EDITION = """
            SELECT e.slug, e.edition, e.state, e.source, e.file_name, e.note, e.made_by, e.made_at, e.decided_by, e.decided_at, e.answer
              FROM notice_edition e
            """;

    /** What the public reads (one or two a year) with the bytes, read once and remembered; the newest notice first. */
    static final String STANDING = EDITION + """
              JOIN notice n ON n.slug = e.slug
             WHERE n.published_at IS NOT NULL AND n.withdrawn_at IS NULL
               AND e.edition = (SELECT MAX(m.edition) FROM notice_edition m WHERE m.slug = e.slug AND m.state = 'PUBLISHED')
             ORDER BY n.published_at DESC, e.slug DESC
             LIMIT 1000
            """;

    /** Everything of everything (some tens), the newest first. */
    static final String ALL = EDITION + """
             ORDER BY e.made_at DESC, e.slug, e.edition DESC
             LIMIT 1000
            """;

    /** One row by its key. */
    static final String ONE = EDITION + """
             WHERE e.slug = :slug AND e.edition = :edition
            """;

    /** What was published of one notice (a handful), by the key, without the bytes. */
    static final String PUBLISHED = """
            SELECT e.edition, e.decided_at, e.note, e.source_sha256
              FROM notice_edition e
             WHERE e.slug = :slug AND e.state = 'PUBLISHED'
             ORDER BY e.edition DESC
             LIMIT 1000
            """;

    /** One row by its key, which nobody else changes meanwhile. */
    static final String LOCK = """
            SELECT n.subject
              FROM notice n
             WHERE n.slug = :slug
               FOR UPDATE
            """;

    static final String NEXT = """
            SELECT COALESCE(MAX(e.edition), 0) + 1
              FROM notice_edition e
             WHERE e.slug = :slug
            """;

    /** Nothing where the name is there already. */
    static final String OPEN = """
            INSERT IGNORE INTO notice (slug, subject, published_at)
            VALUES (:slug, :subject, NULL)
            """;

    static final String ADD = """
            INSERT INTO notice_edition (slug, edition, state, source, source_sha256, file_name, original, note, made_by, made_at,
                                        decided_by, decided_at, answer)
            VALUES (:slug, :edition, :state, :source, :sha256, :fileName, NULL, :note, :madeBy, :madeAt, NULL, NULL, '')
            """;

    static final String ORIGINAL = """
            UPDATE notice_edition
               SET original = :original
             WHERE slug = :slug AND edition = :edition
            """;

    static final String STATE = """
            UPDATE notice_edition
               SET state = :state
             WHERE slug = :slug AND edition = :edition AND state IN (:from)
            """;

    static final String DECIDE = """
            UPDATE notice_edition
               SET state = :state, decided_by = :by, decided_at = :at, answer = :answer
             WHERE slug = :slug AND edition = :edition AND state IN (:from)
            """;

    /** The day of the first edition stays. */
    static final String PUBLISH = """
            UPDATE notice
               SET published_at = COALESCE(published_at, :at)
             WHERE slug = :slug
            """;

    static final String ASK_WITHDRAWAL = """
            UPDATE notice
               SET withdrawal_reason = :reason, withdrawal_by = :by
             WHERE slug = :slug AND published_at IS NOT NULL AND withdrawn_at IS NULL
            """;

    static final String WITHDRAW = """
            UPDATE notice
               SET withdrawn_by = :by, withdrawn_at = :at
             WHERE slug = :slug AND withdrawal_by IS NOT NULL AND withdrawn_at IS NULL
            """;

    /** Some in all the years. */
    static final String WITHDRAWALS = """
            SELECT n.slug, n.withdrawal_reason, n.withdrawal_by, n.withdrawn_at
              FROM notice n
             WHERE n.withdrawal_by IS NOT NULL
             ORDER BY n.slug
             LIMIT 1000
            """;

    /** A dozen names an edition, by the key. */
    static final String DEPARTMENTS = """
            SELECT d.printed, d.code
              FROM notice_department d
             WHERE d.slug = :slug AND d.edition = :edition
             ORDER BY d.printed
             LIMIT 1000
            """;

    /** One row an item, by the key. */
    static final String THEMES = """
            SELECT t.item, t.theme
              FROM notice_theme t
             WHERE t.slug = :slug AND t.edition = :edition
             ORDER BY t.item
             LIMIT 10000
            """;

    /** Some twenty an edition, by the key. */
    static final String CORRECTIONS = """
            SELECT c.n, c.item, c.place, c.printed, c.corrected, c.certainty, c.accepted, c.decided_by, c.decided_at, c.why
              FROM notice_correction c
             WHERE c.slug = :slug AND c.edition = :edition
             ORDER BY c.n
             LIMIT 10000
            """;

    /** At most some an item, by the key. */
    static final String LINKS = """
            SELECT l.item, l.earlier, l.earlier_item
              FROM notice_link l
             WHERE l.slug = :slug AND l.edition = :edition
             ORDER BY l.item, l.earlier, l.earlier_item
             LIMIT 10000
            """;

    static final String ADD_DEPARTMENT = """
            INSERT INTO notice_department (slug, edition, printed, code)
            VALUES (:slug, :edition, :printed, :code)
            """;

    static final String PUT_THEME = """
            INSERT INTO notice_theme (slug, edition, item, theme)
            VALUES (:slug, :edition, :item, :theme)
            ON DUPLICATE KEY UPDATE theme = :theme
            """;

    static final String ADD_CORRECTION = """
            INSERT INTO notice_correction (slug, edition, n, item, place, printed, corrected, certainty, accepted, decided_by, decided_at, why)
            VALUES (:slug, :edition, :n, :item, :place, :printed, :corrected, :certainty, :accepted, :by, :at, :why)
            """;

    static final String DECIDE_CORRECTION = """
            UPDATE notice_correction
               SET corrected = :corrected, accepted = :accepted, decided_by = :by, decided_at = :at, why = :why
             WHERE slug = :slug AND edition = :edition AND place = :place
            """;

    static final String ADD_LINK = """
            INSERT IGNORE INTO notice_link (slug, edition, item, earlier, earlier_item)
            VALUES (:slug, :edition, :item, :earlier, :earlierItem)
            """;
}
