-- why: words in a text that suggest a department; a hint for whoever triages, data and not code, so that a court can have its own
CREATE TABLE routing_word (
    word       VARCHAR(40)  NOT NULL,
    department VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- where the word comes from
    source     VARCHAR(200) NOT NULL,
    subject    VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_routing_word PRIMARY KEY (word, department)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
