package dev.descent.store;

import dev.descent.bot.Delivery;
import dev.descent.bot.Lane;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** How deliveries get into the inbox's table: many with one statement, for there may be hundreds a second. */
final class Arrivals {
    private static final String INSERT = """
            INSERT INTO inbox (delivery, event, payload, installation, subject, received_at, state, error)
            VALUES (:delivery, :event, :payload, :installation, :subject, :now, :state, :reason)
            ON CONFLICT (delivery) DO UPDATE
            SET state = 'WAITING', attempts = 0, arrivals = inbox.arrivals + 1, error = NULL
            WHERE excluded.state = 'WAITING' AND inbox.state IN ('WAITING', 'BURIED', 'PARKED')
            """;

    private Arrivals() {}

    /**
     * A delivery that came in.
     *
     * @param lane where it waits; without one it is ignored, and its payload isn't kept
     * @param reason why it is ignored
     * @param time in milliseconds since 1970
     */
    record Arrival(
            Delivery delivery,
            Optional<Lane> lane,
            @Nullable String reason,
            long time) {}

    /** Writes these, in order; no row can make that fail. */
    static void insert(Handle handle, List<Arrival> arrivals) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Arrival arrival : arrivals) {
            Optional<Lane> lane = arrival.lane();
            batch.bind("delivery", arrival.delivery().id().value())
                    .bind("event", arrival.delivery().event())
                    .bind("payload", lane.map(_ -> arrival.delivery().payload()).orElse(null))
                    .bind(
                            "installation",
                            lane.map(at -> at.installation().value()).orElse(null))
                    .bind("subject", lane.map(Lane::subject).orElse(null))
                    .bind("now", arrival.time())
                    .bind("state", lane.isPresent() ? "WAITING" : "IGNORED")
                    .bind("reason", arrival.reason())
                    .add();
        }
        batch.execute();
    }
}
