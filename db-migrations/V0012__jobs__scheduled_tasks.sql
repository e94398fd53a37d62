-- why: db-scheduler keeps its jobs in our database, so that a job commits or fails with what it belongs to
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    -- the columns below are NULL where db-scheduler has nothing to say
    task_data            MEDIUMBLOB   NULL,
    execution_time       TIMESTAMP(6) NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50)  NULL,
    last_success         TIMESTAMP(6) NULL,
    last_failure         TIMESTAMP(6) NULL,
    consecutive_failures INT          NULL,
    last_heartbeat       TIMESTAMP(6) NULL,
    version              BIGINT       NOT NULL,
    priority             SMALLINT     NULL,
    CONSTRAINT pk_scheduled_tasks PRIMARY KEY (task_name, task_instance),
    INDEX ix_scheduled_tasks_execution_time (execution_time),
    INDEX ix_scheduled_tasks_last_heartbeat (last_heartbeat)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
