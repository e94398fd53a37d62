-- why: a year that is not printed counts only when two people stand for it; a column is fresh when somebody looked
CREATE TABLE board_year (
    notice       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    measure      VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- one voice a person: two rows are two people
    staff_id     VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    year         INT         NOT NULL,
    confirmed_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_board_year PRIMARY KEY (notice, measure, staff_id),
    CONSTRAINT fk_board_year_notice FOREIGN KEY (notice) REFERENCES board (notice)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE board_check (
    notice      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    n           INT         NOT NULL,
    checked_on  DATE        NOT NULL,
    -- NULL where the newest piece bears no day
    updated_on  DATE        NULL,
    staff_id    VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entered_at  DATETIME(6) NOT NULL,
    CONSTRAINT pk_board_check PRIMARY KEY (notice, code, n),
    CONSTRAINT fk_board_check_code FOREIGN KEY (notice, code) REFERENCES board_column (notice, code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
