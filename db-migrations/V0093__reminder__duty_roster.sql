-- why: what is urgent has two hours, day and night, and somebody whose turn it is
CREATE TABLE duty_shift (
    day      DATE        NOT NULL,
    staff_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_duty_shift PRIMARY KEY (day)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
