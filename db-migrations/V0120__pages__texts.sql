-- why: guidance pages are content of the court with a freshness date; one person writes, another approves, every version stays
CREATE TABLE guidance_page (
    slug       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- its name in the trail
    subject    VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- its place in the menu
    menu_rank  INT         NOT NULL,
    -- the version that is read now
    version    INT         NOT NULL,
    -- NULL: nobody of the court has compared it with how things are
    checked_at DATETIME(6) NULL,
    CONSTRAINT pk_guidance_page PRIMARY KEY (slug)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE guidance_text (
    text_id     VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    slug        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the version its editor had open
    based_on    INT          NOT NULL,
    title_zh    VARCHAR(100) NOT NULL,
    body_zh     MEDIUMTEXT   NOT NULL,
    -- empty: none in English
    title_en    VARCHAR(100) NOT NULL,
    body_en     MEDIUMTEXT   NOT NULL,
    what_changed VARCHAR(200) NOT NULL,
    -- NULL: it came with the portal
    proposed_by VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    proposed_at DATETIME(6)  NOT NULL,
    -- NULL while open; also where its editor took it back
    decided_by  VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at  DATETIME(6)  NULL,
    -- NULL: open, sent back or taken back
    version     INT          NULL,
    answer      VARCHAR(500) NOT NULL DEFAULT '',
    -- at most one open proposal a page
    open_slug   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin
        GENERATED ALWAYS AS (CASE WHEN decided_at IS NULL THEN slug END) STORED,
    CONSTRAINT pk_guidance_text PRIMARY KEY (text_id),
    CONSTRAINT uq_guidance_text_slug_version UNIQUE (slug, version),
    CONSTRAINT uq_guidance_text_open UNIQUE (open_slug),
    CONSTRAINT ck_guidance_text_four_eyes CHECK (decided_by IS NULL OR proposed_by IS NULL OR decided_by <> proposed_by),
    -- what a person wrote is published by another person; only the first version may come with the portal
    CONSTRAINT ck_guidance_text_approved CHECK (
        version IS NULL OR (proposed_by IS NULL AND version = 1) OR (proposed_by IS NOT NULL AND decided_by IS NOT NULL)),
    CONSTRAINT ck_guidance_text_decided CHECK (version IS NULL OR decided_at IS NOT NULL),
    INDEX ix_guidance_text_slug_proposed_at (slug, proposed_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
