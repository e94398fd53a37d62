-- why: sentences the desk writes every day (常用语), to be put into a form and changed there
CREATE TABLE phrase (
    id    CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title VARCHAR(60)  NOT NULL,
    text  TEXT         NOT NULL,
    staff VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at    DATETIME(6)  NOT NULL,
    CONSTRAINT pk_phrase PRIMARY KEY (id),
    INDEX ix_phrase_title (title)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
