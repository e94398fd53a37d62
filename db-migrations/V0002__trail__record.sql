-- why: the append-only record; an act waits in the outbox with its final bytes and hash until the sequencer gives it its place
CREATE TABLE trail_log (
    year    INT          NOT NULL,
    origin  VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_trail_log PRIMARY KEY (year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE trail_subject (
    subject   VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    next_n    INT         NOT NULL,
    -- NULL before the first act
    last_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT pk_trail_subject PRIMARY KEY (subject)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE trail_outbox (
    id       BIGINT      NOT NULL AUTO_INCREMENT,
    event_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject  VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    n        INT         NOT NULL,
    bytes    BLOB        NOT NULL,
    hash     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_trail_outbox PRIMARY KEY (id),
    CONSTRAINT uq_trail_outbox_event_id UNIQUE (event_id),
    CONSTRAINT uq_trail_outbox_subject_n UNIQUE (subject, n)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE trail_leaf (
    seq      BIGINT      NOT NULL,
    event_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject  VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    n        INT         NOT NULL,
    bytes    BLOB        NOT NULL,
    hash     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_trail_leaf PRIMARY KEY (seq),
    CONSTRAINT uq_trail_leaf_event_id UNIQUE (event_id),
    CONSTRAINT uq_trail_leaf_subject_n UNIQUE (subject, n)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE trail_head (
    one       TINYINT  NOT NULL,
    size      BIGINT   NOT NULL,
    last_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_trail_head PRIMARY KEY (one),
    CONSTRAINT ck_trail_head_one CHECK (one = 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO trail_head (one, size, last_hash)
VALUES (1, 0, REPEAT('0', 64));

CREATE TRIGGER trail_leaf_no_update BEFORE UPDATE ON trail_leaf
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the trail is append-only';

CREATE TRIGGER trail_leaf_no_delete BEFORE DELETE ON trail_leaf
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the trail is append-only';
