-- why: whoever applies a rule asks one row whether the rules at hand are still those in force
CREATE TABLE deadline_policy_edition (
    id      TINYINT NOT NULL,
    edition INT     NOT NULL,
    CONSTRAINT pk_deadline_policy_edition PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO deadline_policy_edition (id, edition) VALUES (1, 1);
