-- why: whoever does not switch a set of rules on says why, so that it does not wait for ever
ALTER TABLE routing_rule_set
    ADD COLUMN returned_by   VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN returned_at   DATETIME(6) NULL,
    ADD COLUMN return_reason VARCHAR(500) NULL,
    ADD CONSTRAINT ck_routing_rule_set_sent_back
        CHECK (returned_by IS NULL OR (returned_by <> loaded_by AND adopted_by IS NULL AND returned_at IS NOT NULL));
