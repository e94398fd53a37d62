-- why: a notice is corrected and published anew without losing what stood there; whoever prepares it does not publish it
CREATE TABLE notice_edition (
    slug            VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition         INT          NOT NULL,
    state           VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source          MEDIUMBLOB   NOT NULL,
    source_sha256   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_name       VARCHAR(200) NOT NULL,
    -- the file as it was handed in, where the words had to be taken out of it; NULL where it was text already
    original        MEDIUMBLOB   NULL,
    -- what is new in it, told to the public
    note            VARCHAR(500) NOT NULL,
    -- an earlier notice whose items this one goes on about, or NULL
    follows         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- NULL: the portal itself, from its seeds
    made_by         VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    made_at         DATETIME(6)  NOT NULL,
    decided_by      VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at      DATETIME(6)  NULL,
    answer          VARCHAR(500) NOT NULL,
    CONSTRAINT pk_notice_edition PRIMARY KEY (slug, edition),
    CONSTRAINT fk_notice_edition_slug FOREIGN KEY (slug) REFERENCES notice (slug),
    CONSTRAINT ck_notice_edition_four_eyes CHECK (decided_by IS NULL OR made_by IS NULL OR decided_by <> made_by)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO notice_edition (slug, edition, state, source, source_sha256, file_name, note, follows, made_by, made_at, decided_by, decided_at, answer)
SELECT slug, 1, 'PUBLISHED', source, source_sha256, 'notice.txt', '', NULL, NULL, published_at, NULL, published_at, ''
  FROM notice;

ALTER TABLE notice
    DROP INDEX uq_notice_source_sha256,
    DROP COLUMN source,
    DROP COLUMN source_sha256,
    -- NULL while nothing of it is published
    MODIFY published_at DATETIME(6) NULL,
    ADD COLUMN withdrawal_reason VARCHAR(500) NULL,
    ADD COLUMN withdrawal_by     VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN withdrawn_by      VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN withdrawn_at      DATETIME(6)  NULL,
    ADD CONSTRAINT ck_notice_withdrawal_four_eyes CHECK (withdrawn_by IS NULL OR withdrawn_by <> withdrawal_by);

ALTER TABLE notice_department
    ADD COLUMN edition INT NOT NULL DEFAULT 1,
    DROP PRIMARY KEY,
    ADD CONSTRAINT pk_notice_department PRIMARY KEY (slug, edition, printed);

ALTER TABLE notice_theme
    ADD COLUMN edition INT NOT NULL DEFAULT 1,
    DROP PRIMARY KEY,
    ADD CONSTRAINT pk_notice_theme PRIMARY KEY (slug, edition, item);

ALTER TABLE notice_correction
    ADD COLUMN edition INT NOT NULL DEFAULT 1,
    -- where it stands in the decoded source; -1 where nobody has looked
    ADD COLUMN place      INT          NOT NULL DEFAULT -1,
    -- NULL while nobody has decided
    ADD COLUMN accepted   TINYINT      NULL,
    ADD COLUMN decided_by VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN decided_at DATETIME(6)  NULL,
    ADD COLUMN why        VARCHAR(500) NOT NULL DEFAULT '',
    DROP PRIMARY KEY,
    ADD CONSTRAINT pk_notice_correction PRIMARY KEY (slug, edition, n);

CREATE TABLE notice_link (
    slug         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition      INT         NOT NULL,
    item         INT         NOT NULL,
    earlier      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    earlier_item INT         NOT NULL,
    CONSTRAINT pk_notice_link PRIMARY KEY (slug, edition, item, earlier, earlier_item),
    CONSTRAINT fk_notice_link_slug FOREIGN KEY (slug) REFERENCES notice (slug)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
