-- why: a supplement (补正) may be asked once, an objection (异议) decided by whoever counts them, an urging (催办) seen in the lists
ALTER TABLE ticket
    ADD COLUMN supplements INT NOT NULL DEFAULT 0,
    ADD COLUMN objections  INT NOT NULL DEFAULT 0,
    ADD COLUMN urges       INT NOT NULL DEFAULT 0;
