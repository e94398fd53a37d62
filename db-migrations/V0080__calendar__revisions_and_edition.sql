-- why: a year's arrangement is proposed with its paper, adopted by another person, and never changed in silence; whoever counts days asks one row whether the calendar is still the one at hand
CREATE TABLE calendar_edition (
    id      TINYINT NOT NULL,
    edition INT     NOT NULL,
    CONSTRAINT pk_calendar_edition PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO calendar_edition (id, edition)
SELECT 1, CASE WHEN COUNT(*) > 0 THEN 1 ELSE 0 END FROM calendar_year;

ALTER TABLE calendar_year
    ADD COLUMN document VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN address  VARCHAR(300) NOT NULL DEFAULT '';

-- the paper of a year may name days of the year before
ALTER TABLE calendar_day
    ADD COLUMN paper_year INT NOT NULL DEFAULT 0,
    ADD INDEX ix_calendar_day_paper_year (paper_year);

UPDATE calendar_day SET paper_year = YEAR(day);

UPDATE calendar_year y
   SET y.document = COALESCE((SELECT MIN(d.source) FROM calendar_day d WHERE d.paper_year = y.year), '');

CREATE TABLE calendar_revision (
    number      INT          NOT NULL,
    -- its name in the trail
    subject     VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    year        INT          NOT NULL,
    standing    VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    document    VARCHAR(200) NOT NULL,
    address     VARCHAR(300) NOT NULL,
    -- the days one a line: date,type,name
    days        TEXT         NOT NULL,
    sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- PROPOSED, then WITHDRAWN, RETURNED or ADOPTED; DONE when every clock it touches was reckoned anew
    state       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proposed_by VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proposed_at DATETIME(6)  NOT NULL,
    -- NULL until another person decides
    decided_by  VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at  DATETIME(6)  NULL,
    reason      VARCHAR(500) NOT NULL,
    -- 0 until it is adopted
    edition     INT          NOT NULL,
    moved       INT          NOT NULL,
    -- of the list of what moved; empty until it is done
    moved_sha256 VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_calendar_revision PRIMARY KEY (number),
    INDEX ix_calendar_revision_year_state (year, state),
    CONSTRAINT ck_calendar_revision_four_eyes CHECK (decided_by IS NULL OR decided_by <> proposed_by)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
