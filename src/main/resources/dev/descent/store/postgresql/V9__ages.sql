-- When each was noted, in milliseconds since 1970: what is old enough goes. What was there before counts as noted now.
ALTER TABLE run ADD COLUMN noted_at BIGINT NOT NULL DEFAULT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT);
ALTER TABLE last_word ADD COLUMN noted_at BIGINT NOT NULL DEFAULT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT);
ALTER TABLE training ADD COLUMN noted_at BIGINT NOT NULL DEFAULT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT);

CREATE INDEX run_age ON run (noted_at);
CREATE INDEX last_word_age ON last_word (noted_at);
CREATE INDEX training_age ON training (noted_at);
