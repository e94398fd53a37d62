package org.jiandu.rendition.internal;

/** When what was published. */
final class RenditionSql {
    private RenditionSql() {}

    /** One or two rows a year. */
    static final String PUBLICATIONS = """
            SELECT n.slug, n.published_at
              FROM notice n
             WHERE n.published_at IS NOT NULL
             ORDER BY n.published_at DESC, n.slug
             LIMIT 1000
            """;
}
