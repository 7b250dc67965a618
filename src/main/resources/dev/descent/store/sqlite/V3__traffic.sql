-- Writes that left for GitHub within the last hour: the next ones are paced by them. Times are milliseconds since 1970.
CREATE TABLE forge_write (
    installation INTEGER NOT NULL,
    begun_at     INTEGER NOT NULL,
    ended_at     INTEGER,
    PRIMARY KEY (installation, begun_at)
);

-- Until when GitHub wants to be left alone by an installation.
CREATE TABLE forge_pause (
    installation INTEGER NOT NULL PRIMARY KEY,
    until        INTEGER NOT NULL
);
