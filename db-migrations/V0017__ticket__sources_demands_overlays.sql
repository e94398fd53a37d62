-- why: where a matter came from, what is asked for one by one, who takes part, and what lies over the stages
ALTER TABLE ticket
    MODIFY class VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN source VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'SELF',
    ADD COLUMN people INT NOT NULL DEFAULT 1,
    -- NULL where no higher office asked for a report
    ADD COLUMN report_due DATE NULL,
    ADD COLUMN reported_at DATETIME(6) NULL,
    -- another ticket or person the stage carries, and a number of days; NULL where it carries none
    ADD COLUMN stage_other VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN stage_count INT NULL,
    ADD COLUMN urgent TINYINT NOT NULL DEFAULT 0,
    ADD COLUMN led TINYINT NOT NULL DEFAULT 0,
    ADD COLUMN sponsor VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN supervised_at DATETIME(6) NULL,
    ADD COLUMN supervision_answered_at DATETIME(6) NULL,
    ADD COLUMN aid TINYINT NOT NULL DEFAULT 0,
    ADD COLUMN delivered_at DATETIME(6) NULL,
    ADD COLUMN last_author VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN contacts INT NOT NULL DEFAULT 0,
    ADD COLUMN reviews INT NOT NULL DEFAULT 0,
    ADD COLUMN subject VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- 案号, for searching; NULL where none was given and once it is sealed
    ADD COLUMN case_number VARCHAR(60) COLLATE utf8mb4_bin NULL,
    -- what else was registered, as JSON; the personal part only as ciphertext; NULL where nothing was
    ADD COLUMN particulars TEXT NULL,
    ADD COLUMN particulars_sealed MEDIUMBLOB NULL,
    ADD COLUMN personal_sealed MEDIUMBLOB NULL,
    ADD INDEX ix_ticket_case_number (case_number),
    ADD INDEX ix_ticket_led_stage (led, stage);

CREATE TABLE ticket_demand (
    ticket_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    n         INT  NOT NULL,
    text      TEXT NOT NULL,
    CONSTRAINT pk_ticket_demand PRIMARY KEY (ticket_id, n)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE ticket_share (
    ticket_id  VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    demand     INT         NOT NULL,
    department VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    leads      TINYINT     NOT NULL,
    active     TINYINT     NOT NULL,
    -- NULL until it signed, and until it gave its part
    signed_at  DATETIME(6) NULL,
    replied_at DATETIME(6) NULL,
    CONSTRAINT pk_ticket_share PRIMARY KEY (ticket_id, demand, department),
    INDEX ix_ticket_share_department (department, active, ticket_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE ticket_label (
    ticket_id VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    label     VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
    CONSTRAINT pk_ticket_label PRIMARY KEY (ticket_id, label),
    INDEX ix_ticket_label_label (label, ticket_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE ticket_answer (
    ticket_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cycle     INT         NOT NULL,
    demand    INT         NOT NULL,
    -- NULL where the class asks for no opinion
    opinion   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    facts     TEXT        NOT NULL,
    basis     TEXT        NOT NULL,
    CONSTRAINT pk_ticket_answer PRIMARY KEY (ticket_id, cycle, demand)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- who a decision on paper was, and the day written there; NULL for every other act
ALTER TABLE ticket_event
    ADD COLUMN for_staff VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN on_day DATE NULL,
    ADD COLUMN detail VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- the term that may still be extended; NULL where none may
ALTER TABLE ticket_due
    ADD COLUMN limit_policy VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN limit_on DATE NULL,
    ADD COLUMN limit_days INT NULL;
