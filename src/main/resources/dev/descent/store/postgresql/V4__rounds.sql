-- Up to when something was looked through, in milliseconds since 1970.
CREATE TABLE watermark (
    name  TEXT   NOT NULL PRIMARY KEY,
    until BIGINT NOT NULL
);

-- What is done again and again, apart from the lanes' jobs: neither may hold up the other. The table is db-scheduler's.
CREATE TABLE scheduled_chores (
    task_name            TEXT                     NOT NULL,
    task_instance        TEXT                     NOT NULL,
    task_data            BYTEA,
    execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
    picked               BOOLEAN                  NOT NULL,
    picked_by            TEXT,
    last_success         TIMESTAMP WITH TIME ZONE,
    last_failure         TIMESTAMP WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat       TIMESTAMP WITH TIME ZONE,
    version              BIGINT                   NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);

-- On which state of each pull request the bot said its last word.
CREATE TABLE last_word (
    installation BIGINT  NOT NULL,
    repository   TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    head         TEXT    NOT NULL,
    base_branch  TEXT    NOT NULL,
    PRIMARY KEY (installation, repository, number)
);
