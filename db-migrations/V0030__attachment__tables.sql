-- why: files of tickets and of forms under way; the bytes lie encrypted in the data folder, never in here
CREATE TABLE attachment (
    id          VARCHAR(34)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- NULL while it waits at a form whose ticket does not exist yet
    ticket_id   VARCHAR(34)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- NULL once it belongs to a ticket
    draft       CHAR(32)       CHARACTER SET ascii COLLATE ascii_bin NULL,
    ordinal     INT            NOT NULL,
    -- the name it was handed in under, sealed
    name        VARBINARY(1024) NOT NULL,
    type        VARCHAR(8)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size_bytes  BIGINT         NOT NULL,
    sha256      CHAR(64)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(8)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    refused     VARCHAR(60)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scanned     BOOLEAN        NOT NULL,
    stripped    BOOLEAN        NOT NULL,
    purpose     VARCHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- NULL where a citizen handed it in
    staff_id    VARCHAR(34)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    accepted_at DATETIME(6)    NOT NULL,
    busy_until  DATETIME(6)    NOT NULL,
    CONSTRAINT pk_attachment PRIMARY KEY (id),
    CONSTRAINT ck_attachment_state CHECK (state IN ('PENDING', 'CLEAN', 'REFUSED')),
    CONSTRAINT ck_attachment_owner CHECK (ticket_id IS NULL OR draft IS NULL),
    INDEX ix_attachment_ticket_id (ticket_id, ordinal),
    INDEX ix_attachment_draft (draft, accepted_at),
    INDEX ix_attachment_state (state, accepted_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
