-- What GitHub delivered. Every row belongs to an installation, except what was ignored before one was known.
CREATE TABLE inbox (
    sequence     BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delivery     TEXT    NOT NULL UNIQUE,
    event        TEXT    NOT NULL,
    payload      TEXT,
    installation BIGINT,
    subject      TEXT,
    received_at  BIGINT  NOT NULL,
    state        TEXT    NOT NULL CHECK (state IN ('WAITING', 'DONE', 'IGNORED', 'PARKED', 'BURIED')),
    attempts     INTEGER NOT NULL DEFAULT 0,
    arrivals     INTEGER NOT NULL DEFAULT 1,
    error        TEXT,
    CHECK (state IN ('DONE', 'IGNORED') OR (payload IS NOT NULL AND installation IS NOT NULL AND subject IS NOT NULL))
);

CREATE INDEX inbox_waiting ON inbox (installation, subject, sequence) WHERE state = 'WAITING';

-- Check runs that may be open at GitHub: noted before one is created, removed after it was completed.
CREATE TABLE open_check (
    installation BIGINT  NOT NULL,
    repository   TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    head         TEXT    NOT NULL,
    PRIMARY KEY (installation, repository, number, head)
);

-- What was found on each pull request.
CREATE TABLE run (
    sequence     BIGINT           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    installation BIGINT           NOT NULL,
    repository   TEXT             NOT NULL,
    number       INTEGER          NOT NULL,
    head         TEXT             NOT NULL,
    base_loss    DOUBLE PRECISION NOT NULL,
    head_loss    DOUBLE PRECISION NOT NULL,
    UNIQUE (installation, repository, number, head)
);

-- The lanes' jobs; the table is db-scheduler's.
CREATE TABLE scheduled_tasks (
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

CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
