package org.jiandu.deadline.internal;

/** Every statement over new versions of rules and what rules rest on. */
final class PolicySql {
    private PolicySql() {}

    static final String CITE = """
            INSERT IGNORE INTO deadline_policy_article (policy_id, article_id, n)
            VALUES (:policyId, :articleId, :n)
            """;

    /** All of them (tens). */
    static final String CITED = """
            SELECT a.policy_id, a.article_id
              FROM deadline_policy_article a
             ORDER BY a.policy_id, a.n
             LIMIT 10000
            """;

    /** Newest first; a few a year. */
    static final String PROPOSALS = """
            SELECT p.proposal_id, p.policy_id, p.draft, p.proposed_by, p.proposed_at, p.decided_by, p.decided_at, p.version,
                   p.answer
              FROM deadline_policy_proposal p
             ORDER BY p.proposed_at DESC, p.proposal_id
             LIMIT 10000
            """;

    /** 0 rows: this rule has an open one. */
    static final String PROPOSE = """
            INSERT IGNORE INTO deadline_policy_proposal (proposal_id, policy_id, draft, proposed_by, proposed_at)
            VALUES (:proposalId, :policyId, :draft, :by, :at)
            """;

    /** 0 rows: somebody was faster, or it is the same person's. */
    static final String DECIDE = """
            UPDATE deadline_policy_proposal
               SET decided_by = :by, decided_at = :at, version = :version, answer = :answer
             WHERE proposal_id = :proposalId AND decided_at IS NULL AND proposed_by <> :by
            """;

    static final String ADD = """
            INSERT INTO deadline_policy (policy_id, version, valid_from, cells, subject, stands)
            VALUES (:policyId, :version, :validFrom, :cells, :subject, :stands)
            """;

    /** Clocks of one rule that run; ix_deadline_policy_id_ended_at. */
    static final String RUNNING = """
            SELECT COUNT(*) AS n
              FROM deadline d
             WHERE d.policy_id = :policyId AND d.ended_at IS NULL
            """;
}
