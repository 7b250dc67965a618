-- Led by its state, or a search for what waits takes inbox_age instead and reads every row.
DROP INDEX inbox_waiting;
CREATE INDEX inbox_waiting ON inbox (state, installation, subject, sequence) WHERE state = 'WAITING';
