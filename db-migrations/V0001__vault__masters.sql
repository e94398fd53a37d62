-- why: one master key a subject and class of content, wrapped by a key that never lies in the database
CREATE TABLE vault_master (
    subject VARCHAR(34)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content VARCHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wrapped VARBINARY(128) NOT NULL,
    CONSTRAINT pk_vault_master PRIMARY KEY (subject, content)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
