-- why: a named person who lost the code gets a new one at the counter from two members of staff; the old one dies
CREATE TABLE intake_renewal (
    ticket_id VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_by  VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at  DATETIME(6)  NOT NULL,
    CONSTRAINT pk_intake_renewal PRIMARY KEY (ticket_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
