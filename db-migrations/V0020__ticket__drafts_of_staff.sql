-- why: what staff type is kept as they type it, sealed under the ticket, until it is sent
CREATE TABLE ticket_draft (
    ticket_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    staff     VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    command   VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed    MEDIUMBLOB  NOT NULL,
    at        DATETIME(6) NOT NULL,
    CONSTRAINT pk_ticket_draft PRIMARY KEY (ticket_id, staff, command),
    INDEX ix_ticket_draft_at (at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
