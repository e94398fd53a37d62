-- why: the ticket (信访件) as it stands, its timeline, who is accused in it, and the number counter of each year
CREATE TABLE ticket (
    id               VARCHAR(34)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- NULL only inside the registering transaction: the counter row is its last lock
    number           VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    version          BIGINT        NOT NULL,
    stage            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stage_at         DATETIME(6)   NOT NULL,
    -- NULL where the stage knows no department or no person
    stage_department VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    stage_staff      VARCHAR(34)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- the department whose people see it; NULL while it lies with the petition office
    owner            VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    kind             VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- NULL before triage
    class            VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    channel          VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- NULL where it is about no item
    notice           VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    item             INT           NULL,
    received_on      DATE          NOT NULL,
    late_reason      VARCHAR(500)  NOT NULL,
    registered_at    DATETIME(6)   NOT NULL,
    sealed           TINYINT       NOT NULL,
    cycle            INT           NOT NULL,
    -- NULL before the first answer, and before a rating
    answered_at      DATETIME(6)   NULL,
    rating           VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- exactly one of the two: words an unsealed ticket is searched by, or ciphertext
    body             TEXT          NULL,
    body_sealed      MEDIUMBLOB    NULL,
    -- NULL for somebody anonymous
    identity_sealed  VARBINARY(2000) NULL,
    blind_name       BINARY(8)     NULL,
    blind_phone      BINARY(8)     NULL,
    CONSTRAINT pk_ticket PRIMARY KEY (id),
    CONSTRAINT uq_ticket_number UNIQUE (number),
    CONSTRAINT ck_ticket_body CHECK ((body IS NULL) <> (body_sealed IS NULL)),
    INDEX ix_ticket_stage (stage, sealed, registered_at),
    INDEX ix_ticket_owner_stage (owner, stage),
    INDEX ix_ticket_registered_at (registered_at, id),
    INDEX ix_ticket_blind_name (blind_name),
    INDEX ix_ticket_blind_phone (blind_phone)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE ticket_accused (
    ticket_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- a staff id or a department code
    accused   VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_ticket_accused PRIMARY KEY (ticket_id, accused)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE ticket_event (
    ticket_id     VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the act's place within the ticket, as in its leaf
    n             INT          NOT NULL,
    at            DATETIME(6)  NOT NULL,
    act           VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- NULL for acts of the citizen and of the portal
    staff         VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    department    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    to_department VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- at most one of the two; both NULL where nothing was said
    text          TEXT         NULL,
    text_sealed   MEDIUMBLOB   NULL,
    leaf_hash     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_ticket_event PRIMARY KEY (ticket_id, n)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE ticket_due (
    ticket_id   VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_on      DATE        NOT NULL,
    provisional TINYINT     NOT NULL,
    policy_id   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_ticket_due PRIMARY KEY (ticket_id),
    INDEX ix_ticket_due_due_on (due_on, ticket_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE ticket_counter (
    year   INT    NOT NULL,
    serial BIGINT NOT NULL,
    CONSTRAINT pk_ticket_counter PRIMARY KEY (year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
