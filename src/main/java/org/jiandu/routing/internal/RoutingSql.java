package org.jiandu.routing.internal;

/** Every statement over rule sets. */
final class RoutingSql {
    private RoutingSql() {}

    /** All of them (some dozens), newest first. */
    static final String ALL = """
            SELECT r.version, r.rules, r.loaded_by, r.loaded_at, r.adopted_by, r.valid_from,
                   r.returned_by, r.returned_at, r.return_reason
              FROM routing_rule_set r
             ORDER BY r.version DESC
             LIMIT 500
            """;

    /** That which was switched on last. */
    static final String IN_FORCE = """
            SELECT r.version, r.rules, r.loaded_by, r.loaded_at, r.adopted_by, r.valid_from,
                   r.returned_by, r.returned_at, r.return_reason
              FROM routing_rule_set r
             WHERE r.valid_from IS NOT NULL
             ORDER BY r.valid_from DESC, r.version DESC
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
               AND returned_by IS NULL
               AND loaded_by <> :adoptedBy
            """;

    /** 0 rows: somebody decided on it, or it is the same person's. */
    static final String RETURN = """
            UPDATE routing_rule_set
               SET returned_by = :by, returned_at = :at, return_reason = :reason
             WHERE version = :version
               AND adopted_by IS NULL
               AND returned_by IS NULL
               AND loaded_by <> :by
            """;

    static final String TEXT = """
            SELECT r.rules
              FROM routing_rule_set r
             WHERE r.version = :version
            """;
}
