-- why: whatever the board says was handed in by one person and approved by another; what was sent back stays on record
CREATE TABLE board_submission (
    -- its name in the trail
    submission_id VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    notice        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- a measure (item/block/number) or, for a figure, an indicator
    target        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit          VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entered_by    VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entered_at    DATETIME(6)  NOT NULL,
    -- NULL, like the next three: nobody has decided
    decided_by    VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at    DATETIME(6)  NULL,
    approved      TINYINT      NULL,
    answer        VARCHAR(500) NULL,
    -- at most one change of state of a measure waits
    open_state    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin
        GENERATED ALWAYS AS (CASE WHEN decided_at IS NULL AND kind = 'STATE' THEN target END) STORED,
    CONSTRAINT pk_board_submission PRIMARY KEY (submission_id),
    CONSTRAINT uq_board_submission_open_state UNIQUE (notice, open_state),
    CONSTRAINT ck_board_submission_kind CHECK (kind IN ('EVIDENCE', 'STATE', 'FIGURE')),
    CONSTRAINT ck_board_submission_four_eyes CHECK (decided_by IS NULL OR decided_by <> entered_by),
    CONSTRAINT ck_board_submission_decided
        CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (approved IS NULL)),
    CONSTRAINT fk_board_submission_notice FOREIGN KEY (notice) REFERENCES board (notice),
    INDEX ix_board_submission_notice (notice, entered_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE board_evidence (
    submission_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day           DATE        NOT NULL,
    kind          VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words         TEXT        NOT NULL,
    -- NULL, like the next: for no heart-beat
    rhythm        VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    period_first  DATE        NULL,
    CONSTRAINT pk_board_evidence PRIMARY KEY (submission_id),
    CONSTRAINT fk_board_evidence_submission FOREIGN KEY (submission_id) REFERENCES board_submission (submission_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE board_figure (
    submission_id VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    n             INT          NOT NULL,
    -- of an indicator: as its statistics name it; empty elsewhere
    period        VARCHAR(40)  NOT NULL,
    name          VARCHAR(100) NOT NULL,
    -- as typed, for nothing is computed with it
    value         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit          VARCHAR(100) NOT NULL,
    source        VARCHAR(100) NOT NULL,
    CONSTRAINT pk_board_figure PRIMARY KEY (submission_id, n),
    CONSTRAINT fk_board_figure_submission FOREIGN KEY (submission_id) REFERENCES board_submission (submission_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE board_state (
    submission_id VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason        VARCHAR(500) NOT NULL,
    CONSTRAINT pk_board_state PRIMARY KEY (submission_id),
    CONSTRAINT ck_board_state_state CHECK (state IN ('UNDER_WAY', 'DONE', 'STANDING', 'REOPENED')),
    CONSTRAINT fk_board_state_submission FOREIGN KEY (submission_id) REFERENCES board_submission (submission_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- the bytes lie here and not encrypted: they are public once they are approved
CREATE TABLE board_file (
    submission_id VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(200) NOT NULL,
    type          VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bytes         BIGINT       NOT NULL,
    sha256        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content       MEDIUMBLOB   NOT NULL,
    CONSTRAINT pk_board_file PRIMARY KEY (submission_id),
    CONSTRAINT fk_board_file_submission FOREIGN KEY (submission_id) REFERENCES board_submission (submission_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
