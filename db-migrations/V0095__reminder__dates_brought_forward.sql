-- why: whoever has less time than they were told last is told so in the next morning's mail (S13)
CREATE TABLE date_brought_forward (
    ticket_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    policy_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    was       DATE        NOT NULL,
    due       DATE        NOT NULL,
    at        DATETIME(6) NOT NULL,
    CONSTRAINT pk_date_brought_forward PRIMARY KEY (ticket_id, policy_id, at),
    INDEX ix_date_brought_forward_at (at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
