-- why: terms are versioned data; a due date is a stored fact with its reasoning, and each mark is set once
CREATE TABLE deadline_policy (
    policy_id  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version    INT         NOT NULL,
    valid_from DATE        NOT NULL,
    -- the row as printed, column by column in the order of the table, as JSON
    cells      TEXT        NOT NULL,
    subject    VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_deadline_policy PRIMARY KEY (policy_id, version)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE deadline (
    ticket_id      VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    policy_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cycle          INT         NOT NULL,
    policy_version INT         NOT NULL,
    started_at     DATETIME(6) NOT NULL,
    day_zero       DATE        NOT NULL,
    unrolled       DATE        NOT NULL,
    due            DATE        NOT NULL,
    breach_at      DATETIME(6) NOT NULL,
    provisional    TINYINT     NOT NULL,
    steps          TEXT        NOT NULL,
    -- NULL while the clock runs
    ended_at       DATETIME(6) NULL,
    ended_by       VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- NULL where no mark is left to set
    next_mark      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    next_mark_at   DATETIME(6) NULL,
    CONSTRAINT pk_deadline PRIMARY KEY (ticket_id, policy_id, cycle),
    INDEX ix_deadline_next_mark_at (next_mark_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE deadline_mark (
    ticket_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    policy_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cycle     INT         NOT NULL,
    mark      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    set_at    DATETIME(6) NOT NULL,
    CONSTRAINT pk_deadline_mark PRIMARY KEY (ticket_id, policy_id, cycle, mark)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
