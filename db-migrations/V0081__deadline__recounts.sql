-- why: an adopted calendar is carried through all open clocks in small steps; where it stopped, what moved and what was kept lie in rows, so that any node goes on
ALTER TABLE deadline
    ADD COLUMN calendar_edition INT NOT NULL DEFAULT 1;

CREATE TABLE deadline_recount (
    revision     INT         NOT NULL,
    edition      INT         NOT NULL,
    -- days on which working and not working changed, one a line
    changed      TEXT        NOT NULL,
    after_due    DATE        NOT NULL,
    after_ticket VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    after_policy VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    after_cycle  INT         NOT NULL,
    -- NULL while it is under way
    done_at      DATETIME(6) NULL,
    CONSTRAINT pk_deadline_recount PRIMARY KEY (revision),
    INDEX ix_deadline_recount_done_at (done_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE deadline_move (
    revision  INT         NOT NULL,
    ticket_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    policy_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cycle     INT         NOT NULL,
    was       DATE        NOT NULL,
    -- what the new calendar gives, and what stands
    reckoned  DATE        NOT NULL,
    due       DATE        NOT NULL,
    fate      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_deadline_move PRIMARY KEY (revision, ticket_id, policy_id, cycle)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
