-- why: one row a once-token, so that handing in twice gives one ticket; and what checks a receipt code
CREATE TABLE intake (
    id          CHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- NULL only inside the transaction that registers the ticket
    ticket_id   VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NULL,
    code_salt   CHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code_hash   CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    received_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_intake PRIMARY KEY (id),
    CONSTRAINT uq_intake_ticket_id UNIQUE (ticket_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
