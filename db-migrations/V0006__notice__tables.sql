-- why: the bytes as handed in and what guides their reading are kept; the notice itself is read from them
CREATE TABLE notice (
    slug          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- its name in the trail
    subject       VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    published_at  DATETIME(6) NOT NULL,
    source        MEDIUMBLOB  NOT NULL,
    source_sha256 CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_notice PRIMARY KEY (slug),
    CONSTRAINT uq_notice_source_sha256 UNIQUE (source_sha256)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE notice_department (
    slug    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    printed VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- NULL where the printed name is none of the court's departments
    code    VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT pk_notice_department PRIMARY KEY (slug, printed),
    CONSTRAINT fk_notice_department_slug FOREIGN KEY (slug) REFERENCES notice (slug)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE notice_theme (
    slug  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    item  INT         NOT NULL,
    theme VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_notice_theme PRIMARY KEY (slug, item),
    CONSTRAINT fk_notice_theme_slug FOREIGN KEY (slug) REFERENCES notice (slug)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE notice_correction (
    slug      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    n         INT          NOT NULL,
    -- 0 outside the items
    item      INT          NOT NULL,
    printed   VARCHAR(200) NOT NULL,
    corrected VARCHAR(200) NOT NULL,
    certainty VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_notice_correction PRIMARY KEY (slug, n),
    CONSTRAINT fk_notice_correction_slug FOREIGN KEY (slug) REFERENCES notice (slug)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
