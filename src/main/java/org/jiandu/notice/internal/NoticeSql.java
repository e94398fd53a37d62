package org.jiandu.notice.internal;

/** Every statement over notices. */
final class NoticeSql {
    private NoticeSql() {}

    /** All notices (one or two a year) with their bytes, read once and remembered. */
    static final String NOTICES = """
            SELECT n.slug, n.source
              FROM notice n
             ORDER BY n.published_at DESC, n.slug DESC
             LIMIT 1000
            """;

    /** A dozen names a notice, by the key. */
    static final String DEPARTMENTS = """
            SELECT d.printed, d.code
              FROM notice_department d
             WHERE d.slug = :slug
             ORDER BY d.printed
             LIMIT 1000
            """;

    /** One row an item, by the key. */
    static final String THEMES = """
            SELECT t.item, t.theme
              FROM notice_theme t
             WHERE t.slug = :slug
             ORDER BY t.item
             LIMIT 1000
            """;

    /** Some twenty a notice, by the key. */
    static final String CORRECTIONS = """
            SELECT c.item, c.printed, c.corrected, c.certainty
              FROM notice_correction c
             WHERE c.slug = :slug
             ORDER BY c.n
             LIMIT 10000
            """;

    /** One row by its key. */
    static final String SHA256 = """
            SELECT n.source_sha256
              FROM notice n
             WHERE n.slug = :slug
             ORDER BY n.slug
             LIMIT 1
            """;

    /** One row by its key. */
    static final String PUBLISHED_AT = """
            SELECT n.published_at
              FROM notice n
             WHERE n.slug = :slug
             ORDER BY n.slug
             LIMIT 1
            """;

    /** Nothing where the name or the very bytes are there already. */
    static final String PUBLISH = """
            INSERT IGNORE INTO notice (slug, subject, published_at, source, source_sha256)
            VALUES (:slug, :subject, :at, :source, :sha256)
            """;

    static final String ADD_DEPARTMENT = """
            INSERT INTO notice_department (slug, printed, code)
            VALUES (:slug, :printed, :code)
            """;

    static final String ADD_THEME = """
            INSERT INTO notice_theme (slug, item, theme)
            VALUES (:slug, :item, :theme)
            """;

    static final String ADD_CORRECTION = """
            INSERT INTO notice_correction (slug, n, item, printed, corrected, certainty)
            VALUES (:slug, :n, :item, :printed, :corrected, :certainty)
            """;
}
