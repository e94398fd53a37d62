-- why: a department's list pages by key through what it shares and was passed on to read, too: tens of thousands over the years
-- at and row_no are registered_at and row_no of the ticket, which never change
ALTER TABLE ticket_share
    ADD COLUMN at     DATETIME(6)  NULL,
    ADD COLUMN row_no INT UNSIGNED NULL;

UPDATE ticket_share s
  JOIN ticket t ON t.id = s.ticket_id
   SET s.at = t.registered_at, s.row_no = t.row_no;

ALTER TABLE ticket_share
    MODIFY COLUMN at     DATETIME(6)  NOT NULL,
    MODIFY COLUMN row_no INT UNSIGNED NOT NULL,
    ADD INDEX ix_ticket_share_newest (department, active, at, row_no),
    DROP INDEX ix_ticket_share_department;

ALTER TABLE ticket_reader
    ADD COLUMN at     DATETIME(6)  NULL,
    ADD COLUMN row_no INT UNSIGNED NULL;

UPDATE ticket_reader r
  JOIN ticket t ON t.id = r.ticket_id
   SET r.at = t.registered_at, r.row_no = t.row_no;

ALTER TABLE ticket_reader
    MODIFY COLUMN at     DATETIME(6)  NOT NULL,
    MODIFY COLUMN row_no INT UNSIGNED NOT NULL,
    ADD INDEX ix_ticket_reader_newest (department, cause, at, row_no);
