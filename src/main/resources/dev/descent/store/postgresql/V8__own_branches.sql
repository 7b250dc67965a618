-- The branches that the bot pushed: where it brought each, where it was about to bring it, and whether it was left to people
-- because somebody else pushed there. The number is that of the pull request that was trained, 0 for none.
CREATE TABLE own_branch (
    installation BIGINT NOT NULL,
    repository   TEXT    NOT NULL,
    branch       TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    run          TEXT    NOT NULL,
    head         TEXT,
    next         TEXT    NOT NULL,
    is_left      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (installation, repository, branch)
);

-- The branch that a run goes on with; a run without one makes a branch of its own.
ALTER TABLE training ADD COLUMN branch TEXT;

CREATE INDEX training_of_repository ON training (installation, repository);
