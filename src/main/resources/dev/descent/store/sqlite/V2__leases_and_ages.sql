-- Who acts on which lane: a row for each that is being worked off. AUTOINCREMENT never gives a fence twice.
CREATE TABLE lane_lease (
    fence   INTEGER PRIMARY KEY AUTOINCREMENT,
    lane    TEXT    NOT NULL UNIQUE,
    expires INTEGER NOT NULL
);

-- For lists by state, and for finding what is old enough to go.
CREATE INDEX inbox_age ON inbox (state, received_at);
