package dev.descent.store;

import java.time.Clock;
import java.time.Duration;

/**
 * Throws away what nobody needs any more: settled and ignored deliveries after a while that is longer than GitHub delivers them
 * again (three days), given up ones after a while in which somebody could have had them replayed.
 */
public final class Retention {
    private static final Duration SETTLED = Duration.ofDays(14);
    private static final Duration BURIED = Duration.ofDays(90);
    /** Deliveries that come in meanwhile don't wait long. */
    private static final int BATCH = 500;

    private static final int BATCHES = 40;

    private final Sql sql;
    private final Clock clock;

    public Retention(Database database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Throws away what is old enough, in small batches and not endlessly many: what remains goes the next time. */
    public void purge() {
        int batches = 0;
        int gone = BATCH;
        while (gone == BATCH && batches < BATCHES) {
            gone = purge("'DONE', 'IGNORED'", SETTLED);
            batches++;
        }
        purge("'BURIED'", BURIED);
    }

    private int purge(String states, Duration kept) {
        return sql.run(handle -> handle.execute(
                "DELETE FROM inbox WHERE sequence IN (SELECT sequence FROM inbox WHERE state IN (" + states
                        + ") AND received_at < ? LIMIT " + BATCH + ")",
                clock.instant().minus(kept).toEpochMilli()));
    }
}
