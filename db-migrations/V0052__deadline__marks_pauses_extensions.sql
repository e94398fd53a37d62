-- why: a clock keeps what it was reckoned from (days of extension, a pause of an internal target), so that a new calendar can reckon it anew;
--      marks are named by their code, for what is missed is said again every five working days
ALTER TABLE deadline
    ADD COLUMN extended_days INT  NOT NULL DEFAULT 0,
    ADD COLUMN paused_from   DATE NULL,
    ADD COLUMN paused_until  DATE NULL,
    ADD INDEX ix_deadline_ended_at_due (ended_at, due);

UPDATE deadline SET next_mark = LOWER(next_mark) WHERE next_mark IS NOT NULL;

UPDATE deadline
   SET extended_days = CAST(SUBSTRING_INDEX(SUBSTRING_INDEX(SUBSTRING_INDEX(steps, 'EXTENDED\t', -1), '\t', 3), '\t', -1) AS SIGNED)
 WHERE steps LIKE '%EXTENDED%';

-- 督办 for what was missed is ordered once
ALTER TABLE deadline_mark
    ADD COLUMN ordered_at DATETIME(6) NULL,
    ADD INDEX ix_deadline_mark_mark (mark, ordered_at, set_at);
