-- why: what an editor types is kept as it is typed, for its writer alone, until it is proposed or given up
CREATE TABLE guidance_draft (
    slug         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    staff        VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the version its editor had open
    based_on     INT          NOT NULL,
    title_zh     MEDIUMTEXT   NOT NULL,
    body_zh      MEDIUMTEXT   NOT NULL,
    title_en     MEDIUMTEXT   NOT NULL,
    body_en      MEDIUMTEXT   NOT NULL,
    what_changed MEDIUMTEXT   NOT NULL,
    at           DATETIME(6)  NOT NULL,
    CONSTRAINT pk_guidance_draft PRIMARY KEY (slug, staff)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
