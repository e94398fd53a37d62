-- why: what a citizen can hold the court to is data of each notice: days, rhythms, own claims, columns of the site, indicators
CREATE TABLE board (
    notice    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- its name in the trail
    subject   VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- NULL while nobody has set the first day that counts for heart-beats
    starts_on DATE        NULL,
    -- grows with every act, so that nobody reads an older board than the newest
    version   BIGINT      NOT NULL,
    CONSTRAINT pk_board PRIMARY KEY (notice),
    CONSTRAINT fk_board_notice FOREIGN KEY (notice) REFERENCES notice (slug)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE board_promise (
    notice  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- item/block/number
    measure VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind    VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- NULL but for 年底前, where it is inferred
    year    INT          NULL,
    -- the words of the measure that promise it
    quote   VARCHAR(200) NOT NULL,
    CONSTRAINT pk_board_promise PRIMARY KEY (notice, measure, kind),
    CONSTRAINT ck_board_promise_kind CHECK (kind IN ('YEAR_END', 'WEEKLY', 'MONTHLY', 'MONTH_START', 'MONTH_END')),
    CONSTRAINT ck_board_promise_year CHECK ((kind = 'YEAR_END') = (year IS NOT NULL)),
    CONSTRAINT fk_board_promise_notice FOREIGN KEY (notice) REFERENCES board (notice)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE board_claim (
    notice  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    measure VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quote   VARCHAR(200) NOT NULL,
    CONSTRAINT pk_board_claim PRIMARY KEY (notice, measure),
    CONSTRAINT fk_board_claim_notice FOREIGN KEY (notice) REFERENCES board (notice)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE board_column (
    notice   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    n        INT          NOT NULL,
    name     VARCHAR(60)  NOT NULL,
    name_en  VARCHAR(60)  NOT NULL,
    -- measures with a blank between
    measures VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_board_column PRIMARY KEY (notice, code),
    CONSTRAINT fk_board_column_notice FOREIGN KEY (notice) REFERENCES board (notice)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE board_indicator (
    notice  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    n       INT          NOT NULL,
    name    VARCHAR(60)  NOT NULL,
    name_en VARCHAR(100) NOT NULL,
    -- items with a blank between
    items   VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_board_indicator PRIMARY KEY (notice, code),
    CONSTRAINT fk_board_indicator_notice FOREIGN KEY (notice) REFERENCES board (notice)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
