-- why: papers have a kind, a number series of their own and a delivery that can be shown later
ALTER TABLE letter_template
    ADD COLUMN kind     VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'citizen',
    ADD COLUMN series   VARCHAR(16)  NOT NULL DEFAULT '望法信访告',
    ADD COLUMN required VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';

ALTER TABLE letter
    MODIFY COLUMN body MEDIUMTEXT NOT NULL,
    ADD COLUMN kind   VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'citizen',
    ADD COLUMN number VARCHAR(40) NULL,
    ADD CONSTRAINT uq_letter_number UNIQUE (number);

CREATE TABLE letter_series (
    series      VARCHAR(16) NOT NULL,
    in_year     INT         NOT NULL,
    last_number INT         NOT NULL,
    CONSTRAINT pk_letter_series PRIMARY KEY (series, in_year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE letter_delivery (
    id           CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    letter_id    CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    way          VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    delivered_on DATE         NOT NULL,
    result       VARCHAR(400) NOT NULL,
    staff        VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    noted_at     DATETIME(6)  NOT NULL,
    CONSTRAINT pk_letter_delivery PRIMARY KEY (id),
    INDEX ix_letter_delivery_letter_id (letter_id, noted_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
