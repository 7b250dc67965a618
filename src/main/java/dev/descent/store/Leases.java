package dev.descent.store;

import dev.descent.bot.Lane;
import dev.descent.bot.Lease;
import dev.descent.bot.LeaseLostException;
import java.time.Duration;
import java.util.Optional;

/**
 * Who acts on which lane. Whoever takes one gets a number that was never given before, the fence; from then on no earlier number
 * of that lane counts. Time is the database's, so clocks of processes may differ.
 */
final class Leases {
    private final Sql sql;
    private final String now;
    private final Duration lasting;

    /** A lease that isn't checked for as long as {@code lasting} may be taken over. */
    Leases(Database database, Duration lasting) {
        this.sql = new Sql(database);
        this.now = database.dialect().now();
        this.lasting = lasting;
    }

    /** Takes a lane, or nothing when somebody else's lease of it still lasts. */
    Optional<Held> take(Lane lane) {
        return sql.transact(handle -> {
            handle.execute("DELETE FROM lane_lease WHERE lane = ? AND expires <= " + now, lane.key());
            return handle.select(
                            "INSERT INTO lane_lease (lane, expires) VALUES (?, " + now
                                    + " + ?) ON CONFLICT (lane) DO NOTHING RETURNING fence",
                            lane.key(),
                            lasting.toMillis())
                    .mapTo(Long.class)
                    .findOne()
                    .map(fence -> new Held(lane, fence));
        });
    }

    /** Ends all leases: for a process that knows itself to be alone. */
    void endAll() {
        sql.run(handle -> handle.execute("DELETE FROM lane_lease"));
    }

    /** A lease of ours; ends when it is closed. */
    final class Held implements Lease, AutoCloseable {
        private final Lane lane;
        private final long fence;

        private Held(Lane lane, long fence) {
            this.lane = lane;
            this.fence = fence;
        }

        @Override
        public Lane lane() {
            return lane;
        }

        @Override
        public void check() {
            int kept = sql.run(handle -> handle.execute(
                    "UPDATE lane_lease SET expires = " + now + " + ? WHERE fence = ?", lasting.toMillis(), fence));
            if (kept == 0) {
                throw new LeaseLostException(lane);
            }
        }

        @Override
        public void close() {
            sql.run(handle -> handle.execute("DELETE FROM lane_lease WHERE fence = ?", fence));
        }
    }
}
