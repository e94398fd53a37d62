-- why: a person is told of the day once, whichever node comes first
CREATE TABLE digest (
    staff_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day      DATE        NOT NULL,
    told_at  DATETIME(6) NOT NULL,
    CONSTRAINT pk_digest PRIMARY KEY (staff_id, day)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
