-- why: letters stay in the words in which they were issued; mail is a working table the desk can look into
CREATE TABLE letter_template (
    code       VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from DATE          NOT NULL,
    subject    VARCHAR(34)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title      VARCHAR(200)  NOT NULL,
    body       TEXT          NOT NULL,
    CONSTRAINT pk_letter_template PRIMARY KEY (code, valid_from)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE letter (
    id        CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ticket_id VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issued_at DATETIME(6)  NOT NULL,
    title     VARCHAR(200) NOT NULL,
    body      TEXT         NOT NULL,
    CONSTRAINT pk_letter PRIMARY KEY (id),
    INDEX ix_letter_ticket_id (ticket_id, issued_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE mail (
    id             CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ticket_id      VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at             DATETIME(6)  NOT NULL,
    masked_address VARCHAR(120) NOT NULL,
    state          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_mail PRIMARY KEY (id),
    INDEX ix_mail_at (at, id),
    INDEX ix_mail_ticket_id (ticket_id, kind, at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
