package dev.descent.store;

import dev.descent.report.DeliveryState;
import dev.descent.report.InboxEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;

/** The inbox as its operator sees it: what became of every delivery. */
public final class InboxRecords {
    private static final String REPLAY =
            "UPDATE inbox SET state = 'WAITING', attempts = 0, error = NULL WHERE state = 'BURIED'";

    private final Sql sql;

    public InboxRecords(Database database) {
        this.sql = new Sql(database);
    }

    /** The deliveries in one of these states, newest first, {@code most} at most; with payloads only where asked for. */
    public List<InboxEntry> list(Set<DeliveryState> states, int most, boolean withPayloads) {
        return sql.run(handle -> handle.createQuery("""
                        SELECT delivery, event, installation || '/' || subject AS lane, state, received_at, attempts, arrivals,
                        error, <payload> AS payload FROM inbox
                        WHERE state IN (<states>) ORDER BY received_at DESC, sequence DESC LIMIT :most
                        """)
                .define("payload", withPayloads ? "payload" : "NULL")
                .bindList("states", states.stream().map(DeliveryState::name).toList())
                .bind("most", most)
                .map(InboxRecords::entry)
                .list());
    }

    private static InboxEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new InboxEntry(
                row.getString("delivery"),
                row.getString("event"),
                Optional.ofNullable(row.getString("lane")),
                DeliveryState.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("received_at")),
                row.getInt("attempts"),
                row.getInt("arrivals"),
                Optional.ofNullable(row.getString("error")),
                Optional.ofNullable(row.getString("payload")));
    }

    /** Has a buried delivery wait again, as good as new; says whether there was one. */
    public boolean replay(String delivery) {
        return sql.run(handle -> handle.execute(REPLAY + " AND delivery = ?", delivery)) == 1;
    }

    /** Has every buried delivery wait again; says how many. */
    public int replayAll() {
        return sql.run(handle -> handle.execute(REPLAY));
    }
}
