-- Who acts on which lane: a row for each that is being worked off. An identity never gives a fence twice.
CREATE TABLE lane_lease (
    fence   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lane    TEXT   NOT NULL UNIQUE,
    expires BIGINT NOT NULL
);

-- For lists by state, and for finding what is old enough to go.
CREATE INDEX inbox_age ON inbox (state, received_at);
