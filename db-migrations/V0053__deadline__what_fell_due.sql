-- why: the public page of commitments counts, by rule, what fell due in a period
ALTER TABLE deadline ADD INDEX ix_deadline_policy_due (policy_id, due);
