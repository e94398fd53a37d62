-- why: the court's own settings in one row; an empty string is "not set"
CREATE TABLE court (
    id            TINYINT      NOT NULL,
    -- its name in the trail
    subject       VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    telephone     VARCHAR(60)  NOT NULL,
    address       VARCHAR(200) NOT NULL,
    postcode      VARCHAR(6)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hours         VARCHAR(200) NOT NULL,
    review_body   VARCHAR(100) NOT NULL,
    public_url    VARCHAR(200) NOT NULL,
    smtp_host     VARCHAR(253) NOT NULL,
    smtp_port     INT          NOT NULL,
    smtp_user     VARCHAR(200) NOT NULL,
    -- NULL while there is none; sealed under the subject's master
    smtp_password VARBINARY(1000) NULL,
    mail_from     VARCHAR(254) NOT NULL,
    demo          TINYINT      NOT NULL,
    CONSTRAINT pk_court PRIMARY KEY (id),
    CONSTRAINT ck_court_id CHECK (id = 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
