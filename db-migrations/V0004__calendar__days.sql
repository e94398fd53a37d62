-- why: working days are dated data with the paper that says so; a year's standing is 已发布 or 暂定
CREATE TABLE calendar_year (
    year     INT         NOT NULL,
    standing VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject  VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_calendar_year PRIMARY KEY (year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE calendar_day (
    day    DATE         NOT NULL,
    works  TINYINT      NOT NULL,
    name   VARCHAR(40)  NOT NULL,
    source VARCHAR(200) NOT NULL,
    CONSTRAINT pk_calendar_day PRIMARY KEY (day)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
