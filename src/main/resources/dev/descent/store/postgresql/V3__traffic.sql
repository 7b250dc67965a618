-- Writes that left for GitHub within the last hour: the next ones are paced by them. Times are milliseconds since 1970.
CREATE TABLE forge_write (
    installation BIGINT NOT NULL,
    begun_at     BIGINT NOT NULL,
    ended_at     BIGINT,
    PRIMARY KEY (installation, begun_at)
);

-- Until when GitHub wants to be left alone by an installation.
CREATE TABLE forge_pause (
    installation BIGINT NOT NULL PRIMARY KEY,
    until        BIGINT NOT NULL
);
