-- why: mail to members of staff goes the same way as mail to citizens: queued, tried again, seen in 邮件与备份
ALTER TABLE mail
    -- NULL where a mail is about no single ticket
    MODIFY COLUMN ticket_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- NULL where it is for the citizen of the ticket
    ADD COLUMN staff_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- numbers and dates; NULL where the words need none, and once the mail has gone
    ADD COLUMN body TEXT NULL;
