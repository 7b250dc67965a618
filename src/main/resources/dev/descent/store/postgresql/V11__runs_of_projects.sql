-- A project of a monorepo has runs of its own; the root's name is empty.
ALTER TABLE run ADD COLUMN project TEXT NOT NULL DEFAULT '';
ALTER TABLE run DROP CONSTRAINT run_installation_repository_number_head_key;
ALTER TABLE run ADD UNIQUE (installation, repository, number, head, project);
