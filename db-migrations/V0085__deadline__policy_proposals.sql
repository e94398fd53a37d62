-- why: a rule changes by a new version that one person proposes and another adopts; which articles a rule rests on is data
ALTER TABLE deadline_policy
    -- 0: from valid_from on no new clock starts
    ADD COLUMN stands TINYINT NOT NULL DEFAULT 1,
    ADD CONSTRAINT uq_deadline_policy_valid_from UNIQUE (policy_id, valid_from);

ALTER TABLE deadline
    ADD INDEX ix_deadline_policy_id_ended_at (policy_id, ended_at);

CREATE TABLE deadline_policy_proposal (
    -- its name in the trail
    proposal_id VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    policy_id   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- what was typed, as JSON
    draft       TEXT         NOT NULL,
    proposed_by VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proposed_at DATETIME(6)  NOT NULL,
    decided_by  VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at  DATETIME(6)  NULL,
    -- NULL: open, or sent back
    version     INT          NULL,
    answer      VARCHAR(500) NULL,
    -- at most one open proposal a rule
    open_policy VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin
        GENERATED ALWAYS AS (CASE WHEN decided_at IS NULL THEN policy_id END) STORED,
    CONSTRAINT pk_deadline_policy_proposal PRIMARY KEY (proposal_id),
    CONSTRAINT uq_deadline_policy_proposal_open UNIQUE (open_policy),
    CONSTRAINT ck_deadline_policy_proposal_four_eyes CHECK (decided_by IS NULL OR decided_by <> proposed_by),
    INDEX ix_deadline_policy_proposal_policy_id (policy_id, proposed_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE deadline_policy_article (
    policy_id  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    article_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the first is the one a refusal names
    n          INT         NOT NULL,
    CONSTRAINT pk_deadline_policy_article PRIMARY KEY (policy_id, article_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
