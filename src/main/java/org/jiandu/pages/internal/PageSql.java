package org.jiandu.pages.internal;

/** Every statement over guidance pages. */
final class PageSql {
    private PageSql() {}

    /** All pages as they are read now (about ten). */
    static final String ALL = """
            SELECT g.slug, g.menu_rank, g.checked_at, t.version, t.title_zh, t.body_zh, t.title_en, t.body_en, t.what_changed,
                   t.proposed_by, t.decided_by, t.decided_at
              FROM guidance_page g
              JOIN guidance_text t ON t.slug = g.slug AND t.version = g.version
             ORDER BY g.menu_rank, g.slug
             LIMIT 1000
            """;

    static final String FIND = """
            SELECT g.slug, g.menu_rank, g.checked_at, t.version, t.title_zh, t.body_zh, t.title_en, t.body_en, t.what_changed,
                   t.proposed_by, t.decided_by, t.decided_at
              FROM guidance_page g
              JOIN guidance_text t ON t.slug = g.slug AND t.version = g.version
             WHERE g.slug = :slug
            """;

    /** Newest first; a few a year; uq_guidance_text_slug_version. */
    static final String VERSIONS = """
            SELECT t.slug, t.version, t.title_zh, t.body_zh, t.title_en, t.body_en, t.what_changed, t.proposed_by, t.decided_by,
                   t.decided_at
              FROM guidance_text t
             WHERE t.slug = :slug AND t.version IS NOT NULL
             ORDER BY t.version DESC
             LIMIT 1000
            """;

    /** What people wrote, newest first; ix_guidance_text_slug_proposed_at. */
    static final String PROPOSALS = """
            SELECT t.text_id, t.slug, t.based_on, t.title_zh, t.body_zh, t.title_en, t.body_en, t.what_changed, t.proposed_by,
                   t.proposed_at, t.decided_by, t.decided_at, t.version, t.answer
              FROM guidance_text t
             WHERE t.slug = :slug AND t.proposed_by IS NOT NULL
             ORDER BY t.proposed_at DESC, t.text_id
             LIMIT 200
            """;

    static final String PROPOSAL = """
            SELECT t.text_id, t.slug, t.based_on, t.title_zh, t.body_zh, t.title_en, t.body_en, t.what_changed, t.proposed_by,
                   t.proposed_at, t.decided_by, t.decided_at, t.version, t.answer
              FROM guidance_text t
             WHERE t.text_id = :textId AND t.proposed_by IS NOT NULL
            """;

    static final String SUBJECT = """
            SELECT g.subject
              FROM guidance_page g
             WHERE g.slug = :slug
            """;

    /** 0 rows: this page is there already. */
    static final String BRING = """
            INSERT IGNORE INTO guidance_page (slug, subject, menu_rank, version)
            VALUES (:slug, :subject, :rank, 1)
            """;

    static final String BRING_TEXT = """
            INSERT INTO guidance_text (text_id, slug, based_on, title_zh, body_zh, title_en, body_en, what_changed, proposed_at,
                   decided_at, version)
            VALUES (:textId, :slug, 0, :titleZh, :bodyZh, :titleEn, :bodyEn, :change, :at, :at, 1)
            """;

    /** 0 rows: this page has an open one. */
    static final String PROPOSE = """
            INSERT IGNORE INTO guidance_text (text_id, slug, based_on, title_zh, body_zh, title_en, body_en, what_changed, proposed_by,
                   proposed_at)
            VALUES (:textId, :slug, :basedOn, :titleZh, :bodyZh, :titleEn, :bodyEn, :change, :by, :at)
            """;

    static final String KEEP = """
            INSERT INTO guidance_draft (slug, staff, based_on, title_zh, body_zh, title_en, body_en, what_changed, at)
            VALUES (:slug, :by, :basedOn, :titleZh, :bodyZh, :titleEn, :bodyEn, :change, :at)
                ON DUPLICATE KEY UPDATE based_on = VALUES(based_on), title_zh = VALUES(title_zh), body_zh = VALUES(body_zh),
                   title_en = VALUES(title_en), body_en = VALUES(body_en), what_changed = VALUES(what_changed), at = VALUES(at)
            """;

    /** One row by its key. */
    static final String KEPT = """
            SELECT d.slug, d.based_on, d.title_zh, d.body_zh, d.title_en, d.body_en, d.what_changed
              FROM guidance_draft d
             WHERE d.slug = :slug AND d.staff = :by
            """;

    static final String DROP = """
            DELETE FROM guidance_draft
             WHERE slug = :slug AND staff = :by
            """;

    /** 0 rows: somebody was faster, or it is the same person's. */
    static final String DECIDE = """
            UPDATE guidance_text
               SET decided_by = :by, decided_at = :at, version = :version, answer = :answer
             WHERE text_id = :textId AND decided_at IS NULL AND proposed_by <> :by
            """;

    /** 0 rows: decided by now, or another's. */
    static final String TAKE_BACK = """
            UPDATE guidance_text
               SET decided_at = :at
             WHERE text_id = :textId AND decided_at IS NULL AND proposed_by = :by
            """;

    /** Two people have read it: that is a look at it, too. 0 rows: another version was published meanwhile. */
    static final String PUBLISH = """
            UPDATE guidance_page
               SET version = :version, checked_at = :at
             WHERE slug = :slug AND version = :version - 1
            """;

    /** 0 rows: another version was published meanwhile. */
    static final String CHECK = """
            UPDATE guidance_page
               SET checked_at = :at
             WHERE slug = :slug AND version = :version
            """;
}
