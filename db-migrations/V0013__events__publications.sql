-- why: Modulith keeps what still has to be told to whom, so that a crash after the commit loses no consequence
CREATE TABLE EVENT_PUBLICATION (
    ID                     VARCHAR(36)   NOT NULL,
    LISTENER_ID            VARCHAR(512)  NOT NULL,
    EVENT_TYPE             VARCHAR(512)  NOT NULL,
    SERIALIZED_EVENT       VARCHAR(4000) NOT NULL,
    PUBLICATION_DATE       TIMESTAMP(6)  NOT NULL,
    -- NULL until it is done, or tried again
    COMPLETION_DATE        TIMESTAMP(6)  NULL,
    STATUS                 VARCHAR(20)   NULL,
    COMPLETION_ATTEMPTS    INT           NULL,
    LAST_RESUBMISSION_DATE TIMESTAMP(6)  NULL,
    CONSTRAINT pk_event_publication PRIMARY KEY (ID),
    INDEX ix_event_publication_completion_date (COMPLETION_DATE)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
