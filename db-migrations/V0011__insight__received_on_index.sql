-- why: a supervisor asks by the day of receipt; figures are reckoned from the facts themselves, so no copy needs a table
CREATE INDEX ix_ticket_received_on ON ticket (received_on, id);
