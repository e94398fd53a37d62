-- why: lists page by key over a million tickets: newest first by a number that never changes, and what waits by its day
ALTER TABLE ticket
    -- the order of coming in where two came at the same moment; short, for the postings of words
    ADD COLUMN row_no INT UNSIGNED NOT NULL AUTO_INCREMENT,
    -- ticket_due.due_on once more, written in the same transaction; NULL where nothing is owed
    ADD COLUMN due_on DATE NULL,
    ADD CONSTRAINT uq_ticket_row_no UNIQUE (row_no);

UPDATE ticket t
  JOIN ticket_due d ON d.ticket_id = t.id
   SET t.due_on = d.due_on;

ALTER TABLE ticket
    -- NULL once it is over and nothing is owed
    ADD COLUMN queue DATE GENERATED ALWAYS AS (
        CASE WHEN due_on IS NULL
                  AND stage IN ('closed', 'under_review', 'withdrawn', 'not_accepted', 'redirected', 'merged', 'invalid')
             THEN NULL
             ELSE COALESCE(due_on, CAST('9999-12-31' AS DATE))
        END) STORED,
    ADD INDEX ix_ticket_queue (queue, number),
    ADD INDEX ix_ticket_newest (registered_at, row_no),
    ADD INDEX ix_ticket_owner_newest (owner, registered_at, row_no),
    ADD INDEX ix_ticket_led_newest (led, registered_at, row_no),
    ADD INDEX ix_ticket_sealed_newest (sealed, registered_at, row_no),
    DROP INDEX ix_ticket_led_stage,
    DROP INDEX ix_ticket_registered_at;
