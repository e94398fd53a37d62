-- why: every list and figure asks who is accused; by who is asking, the wall reads that one's rows and not everybody's
CREATE INDEX ix_ticket_accused_accused ON ticket_accused (accused, ticket_id);
