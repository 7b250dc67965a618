-- The bot's own pull requests, and what became of them; times are milliseconds since 1970.
CREATE TABLE proposal (
    installation BIGINT NOT NULL,
    repository   TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    kind         TEXT    NOT NULL,
    run          TEXT    NOT NULL,
    target       TEXT    NOT NULL,
    tip          TEXT    NOT NULL,
    head         TEXT    NOT NULL,
    opened_at    BIGINT NOT NULL,
    reviewed_at  BIGINT,
    ending       TEXT,
    ended_at     BIGINT,
    PRIMARY KEY (installation, repository, number)
);

-- What each of them proposes, in the order of its commits.
CREATE TABLE proposed_change (
    installation BIGINT NOT NULL,
    repository   TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    hotspot      TEXT    NOT NULL,
    term         TEXT    NOT NULL,
    approach     TEXT    NOT NULL,
    PRIMARY KEY (installation, repository, number, position)
);
