-- why: somebody wants to be told by mail when an item of a notice changes; kept only once they said yes to the mail that asks
CREATE TABLE watcher (
    id             CHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    notice         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    item           INT         NOT NULL,
    address_sealed TEXT        CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- what went on before this day has been told
    told_on        DATE        NOT NULL,
    CONSTRAINT pk_watcher PRIMARY KEY (id),
    INDEX ix_watcher_item (notice, item),
    INDEX ix_watcher_told_on (told_on, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
