-- why: members of staff are reminded by mail and by a calendar feed, each at an address they set themselves
CREATE TABLE staff_contact (
    staff_id   VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- empty where none is set
    email      VARCHAR(254) NOT NULL,
    -- 1: the list of the day is wanted
    daily      TINYINT      NOT NULL,
    -- NULL while there is no feed: SHA-256 of its token, which has 256 random bits
    feed_hash  CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- NULL together with it
    feed_since DATETIME(6)  NULL,
    CONSTRAINT pk_staff_contact PRIMARY KEY (staff_id),
    CONSTRAINT uq_staff_contact_feed_hash UNIQUE (feed_hash),
    CONSTRAINT fk_staff_contact_staff_id FOREIGN KEY (staff_id) REFERENCES staff (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
