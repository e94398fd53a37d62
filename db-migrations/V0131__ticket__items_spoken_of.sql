-- why: everybody may read how many spoke about an item; counted once a day along this index alone
ALTER TABLE ticket
    ADD INDEX ix_ticket_item (notice, item, registered_at, stage);
