-- why: the papers of one day are found for printing without reading all that were ever issued
CREATE INDEX ix_letter_issued_at ON letter (issued_at, id);
