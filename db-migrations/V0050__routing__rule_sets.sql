-- why: rules that propose class, department and sealing are data of the court; a set is written once, tried, and switched on by another person
CREATE TABLE routing_rule_set (
    version    INT         NOT NULL,
    -- its name in the trail
    subject    VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    rules      MEDIUMTEXT  NOT NULL,
    sha256     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    loaded_by  VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    loaded_at  DATETIME(6) NOT NULL,
    -- NULL: not in force yet; the newest adopted one is in force
    adopted_by VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NULL,
    valid_from DATETIME(6) NULL,
    CONSTRAINT pk_routing_rule_set PRIMARY KEY (version),
    CONSTRAINT ck_routing_rule_set_four_eyes CHECK (adopted_by IS NULL OR adopted_by <> loaded_by)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
