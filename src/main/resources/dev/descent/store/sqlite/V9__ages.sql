-- When each was noted, in milliseconds since 1970: what is old enough goes. What was there before counts as noted now.
ALTER TABLE run ADD COLUMN noted_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE last_word ADD COLUMN noted_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE training ADD COLUMN noted_at INTEGER NOT NULL DEFAULT 0;

UPDATE run SET noted_at = CAST(unixepoch('subsec') * 1000 AS INTEGER);
UPDATE last_word SET noted_at = CAST(unixepoch('subsec') * 1000 AS INTEGER);
UPDATE training SET noted_at = CAST(unixepoch('subsec') * 1000 AS INTEGER);

CREATE INDEX run_age ON run (noted_at);
CREATE INDEX last_word_age ON last_word (noted_at);
CREATE INDEX training_age ON training (noted_at);
