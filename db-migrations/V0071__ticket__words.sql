-- why: words are found without reading every text: each two letters of an unsealed text, the newest first (docs/adr/0013)
CREATE TABLE ticket_gram (
    gram   INT UNSIGNED NOT NULL,
    -- registered_at and row_no of the ticket
    at     DATETIME(6)  NOT NULL,
    row_no INT UNSIGNED NOT NULL,
    CONSTRAINT pk_ticket_gram PRIMARY KEY (gram, at, row_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- texts from before, not yet taken apart; until it is empty words are looked for in the texts themselves
CREATE TABLE ticket_gram_owed (
    ticket_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_ticket_gram_owed PRIMARY KEY (ticket_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO ticket_gram_owed (ticket_id)
SELECT t.id
  FROM ticket t
 WHERE t.body IS NOT NULL;
