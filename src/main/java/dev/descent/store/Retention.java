package dev.descent.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Throws away what nobody needs any more: settled and ignored deliveries after a while that is longer than GitHub delivers them
 * again (three days), given up ones after a while in which somebody could have had them replayed, training runs with their logs
 * after as long, and what is known of pull requests on which nothing was said for half a year; the last word on an open one
 * stays.
 */
public final class Retention {
    private static final Duration SETTLED = Duration.ofDays(14);
    private static final Duration BURIED = Duration.ofDays(90);
    private static final Duration TRAINING = Duration.ofDays(90);
    private static final Duration SAID = Duration.ofDays(180);
    /** Deliveries that come in meanwhile don't wait long. */
    private static final int BATCH = 500;
    /** Each with a log of a few hundred events. */
    private static final int RUNS = 20;

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
        purgeTraining();
        purge("run", "sequence");
        purge("last_word", "installation, repository, number");
    }

    private int purge(String states, Duration kept) {
        return sql.run(handle -> handle.execute(
                "DELETE FROM inbox WHERE sequence IN (SELECT sequence FROM inbox WHERE state IN (" + states
                        + ") AND received_at < ? LIMIT " + BATCH + ")",
                before(kept)));
    }

    private void purge(String table, String key) {
        sql.run(handle -> handle.execute(
                "DELETE FROM %1$s WHERE (%2$s) IN (SELECT %2$s FROM %1$s WHERE noted_at < ? LIMIT %3$d)"
                        .formatted(table, key, BATCH),
                before(SAID)));
    }

    private void purgeTraining() {
        sql.transact(handle -> {
            List<String> old = handle.select(
                            "SELECT run FROM training WHERE noted_at < ? LIMIT " + RUNS, before(TRAINING))
                    .mapTo(String.class)
                    .list();
            for (String run : old) {
                handle.execute("DELETE FROM training_event WHERE run = ?", run);
                handle.execute("DELETE FROM training WHERE run = ?", run);
            }
            return old.size();
        });
    }

    private long before(Duration kept) {
        return clock.instant().minus(kept).toEpochMilli();
    }
}
