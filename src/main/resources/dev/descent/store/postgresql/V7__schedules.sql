-- When default branches are to be trained, as their repositories said when they were last read; a row without a cron has no
-- schedule. Times are milliseconds since 1970.
CREATE TABLE schedule (
    installation       BIGINT  NOT NULL,
    repository         TEXT    NOT NULL,
    stamp              TEXT    NOT NULL,
    cron               TEXT,
    zone               TEXT,
    open_pull_requests INTEGER,
    served             BIGINT  NOT NULL,
    PRIMARY KEY (installation, repository)
);
