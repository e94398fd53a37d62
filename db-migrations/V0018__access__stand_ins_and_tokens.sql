-- why: whoever is away is stood in for by name and date, and programs act as a person with a role, never as more
ALTER TABLE staff
    -- NULL unless somebody stands in while away
    ADD COLUMN stand_in VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD INDEX ix_staff_stand_in (stand_in);

CREATE TABLE api_token (
    id         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- SHA-256 of the whole token, which has 256 random bits
    hash       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    staff_id   VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    role       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    expires_at DATETIME(6)  NOT NULL,
    -- NULL while it works
    revoked_at DATETIME(6)  NULL,
    CONSTRAINT pk_api_token PRIMARY KEY (id),
    CONSTRAINT uq_api_token_hash UNIQUE (hash),
    CONSTRAINT fk_api_token_staff_id FOREIGN KEY (staff_id) REFERENCES staff (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE api_answer (
    token_id   VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idem_key   VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- SHA-256 of method, path and body
    request    CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status     INT          NOT NULL,
    etag       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- ciphertext: an answer to a registration holds the citizen's code
    body       MEDIUMBLOB   NOT NULL,
    at         DATETIME(6)  NOT NULL,
    CONSTRAINT pk_api_answer PRIMARY KEY (token_id, idem_key),
    INDEX ix_api_answer_at (at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
