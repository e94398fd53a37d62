-- why: a department may be given a ticket to read (转办阅处), and a leader's word is there to be read; who has, and when
CREATE TABLE ticket_reader (
    ticket_id  VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    department VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- FORWARDED gives the right to read; INSTRUCTED gives none
    cause      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since      DATETIME(6) NOT NULL,
    -- NULL until somebody of the department marked it as read
    read_at    DATETIME(6) NULL,
    read_by    VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT pk_ticket_reader PRIMARY KEY (ticket_id, department, cause),
    INDEX ix_ticket_reader_department (department, read_at, ticket_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
