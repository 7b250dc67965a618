-- What models took: asked for before each question, and a row's details are long.
CREATE INDEX training_event_paid ON training_event (run, logged_at, epoch, subject, number, step, micro_usd)
    WHERE step IN ('RESERVED', 'DRAFTED', 'GAVE_UP', 'SCRUTINIZED');
