package org.jiandu.routing.internal;

/** Every statement over rule sets. */
final class RoutingSql {
    private RoutingSql() {}

    /** All of them (some dozens), newest first. */
    static final String ALL = """
            SELECT r.version, r.rules, r.loaded_by, r.loaded_at, r.adopted_by, r.valid_from
              FROM routing_rule_set r
             ORDER BY r.version DESC
             LIMIT 500
            """;

    /** The newest that was switched on. */
    static final String IN_FORCE = """
            SELECT r.version, r.rules, r.loaded_by, r.loaded_at, r.adopted_by, r.valid_from
              FROM routing_rule_set r
             WHERE r.valid_from IS NOT NULL
             ORDER BY r.version DESC
             LIMIT 1
            """;

    static final String INSERT = """
            INSERT INTO routing_rule_set (version, subject, rules, sha256, loaded_by, loaded_at, adopted_by, valid_from)
            VALUES (:version, :subject, :rules, :sha256, :loadedBy, :loadedAt, NULL, NULL)
            """;

    static final String SUBJECT = """
            SELECT r.subject
              FROM routing_rule_set r
             WHERE r.version = :version
            """;

    /** 0 rows: somebody switched it on, or it is the same person's. */
    static final String ADOPT = """
            UPDATE routing_rule_set
               SET adopted_by = :adoptedBy, valid_from = :validFrom
             WHERE version = :version
               AND adopted_by IS NULL
               AND loaded_by <> :adoptedBy
            """;
}
