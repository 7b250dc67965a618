-- Training runs of pull requests: who is being trained, and whether somebody wants it to stop.
CREATE TABLE training (
    run          TEXT    NOT NULL PRIMARY KEY,
    installation INTEGER  NOT NULL,
    repository   TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    head         TEXT    NOT NULL,
    is_over      INTEGER  NOT NULL DEFAULT 0,
    stop_reason  TEXT
);

CREATE INDEX training_of ON training (installation, repository, number) WHERE is_over = 0;

-- What happened in each run, in order; details are name=value pairs as in a query string.
CREATE TABLE training_event (
    run       TEXT    NOT NULL REFERENCES training,
    number    INTEGER  NOT NULL,
    epoch     INTEGER NOT NULL,
    subject   TEXT    NOT NULL,
    step      TEXT    NOT NULL,
    details   TEXT    NOT NULL,
    input     INTEGER  NOT NULL,
    cached    INTEGER  NOT NULL,
    output    INTEGER  NOT NULL,
    micro_usd INTEGER  NOT NULL,
    logged_at INTEGER  NOT NULL,
    PRIMARY KEY (run, number)
);
