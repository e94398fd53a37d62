-- why: whoever asked to be told of changes of an item has no ticket: the address lies with the mail, sealed, until it has gone
ALTER TABLE mail
    ADD COLUMN address_sealed TEXT CHARACTER SET ascii COLLATE ascii_bin NULL;
