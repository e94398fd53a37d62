-- why: a handler sees who the citizen is for fifteen minutes and one ticket, with a reason the citizen reads
CREATE TABLE ticket_unmask (
    ticket_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    staff     VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    until     DATETIME(6) NOT NULL,
    CONSTRAINT pk_ticket_unmask PRIMARY KEY (ticket_id, staff)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
