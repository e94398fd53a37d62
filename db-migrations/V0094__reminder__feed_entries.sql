-- why: a calendar takes over a moved date only where the entry says that it is newer
CREATE TABLE feed_entry (
    ticket_id   VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    policy_id   VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cycle       INT         NOT NULL,
    due         DATE        NOT NULL,
    provisional TINYINT     NOT NULL,
    -- 0, one more for each time the date was found to have moved
    revision    INT         NOT NULL,
    modified_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_feed_entry PRIMARY KEY (ticket_id, policy_id, cycle)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
