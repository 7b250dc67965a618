-- A project of a monorepo has runs of its own; the root's name is empty.
CREATE TABLE run_of_project (
    sequence     INTEGER PRIMARY KEY AUTOINCREMENT,
    installation INTEGER NOT NULL,
    repository   TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    head         TEXT    NOT NULL,
    base_loss    REAL    NOT NULL,
    head_loss    REAL    NOT NULL,
    noted_at     INTEGER NOT NULL DEFAULT 0,
    project      TEXT    NOT NULL DEFAULT '',
    UNIQUE (installation, repository, number, head, project)
);

INSERT INTO run_of_project (sequence, installation, repository, number, head, base_loss, head_loss, noted_at)
SELECT sequence, installation, repository, number, head, base_loss, head_loss, noted_at FROM run;

DROP TABLE run;
ALTER TABLE run_of_project RENAME TO run;
CREATE INDEX run_age ON run (noted_at);
