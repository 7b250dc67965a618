package dev.descent.store;

import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Inbox;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Lane;
import dev.descent.store.Arrivals.Arrival;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The inbox as a table. */
public final class SqlInbox implements Inbox {
    /** A change of a row writes its payload anew, and what comes in waits for that. */
    private static final int TOGETHER = 20;

    private final Sql sql;
    private final Consumer<Arrival> arrivals;
    private final Clock clock;

    public SqlInbox(Database database, Clock clock) {
        this.sql = new Sql(database);
        this.arrivals = commits(database.dialect(), sql);
        this.clock = clock;
    }

    /** PostgreSQL lets commits share a flush by itself, and there two transactions of several rows could block each other. */
    private static Consumer<Arrival> commits(Dialect dialect, Sql sql) {
        return switch (dialect) {
            case SQLITE -> new GroupCommit<>(sql, Arrivals::insert)::add;
            case POSTGRESQL ->
                arrival -> sql.run(handle -> {
                    Arrivals.insert(handle, List.of(arrival));
                    return true;
                });
        };
    }

    @Override
    public void add(Delivery delivery, Lane lane) {
        arrivals.accept(new Arrival(delivery, Optional.of(lane), null, clock.millis()));
    }

    @Override
    public void addIgnored(Delivery delivery, String reason) {
        arrivals.accept(new Arrival(delivery, Optional.empty(), reason, clock.millis()));
    }

    @Override
    public boolean holds(DeliveryId delivery) {
        return sql.run(
                handle -> handle.select("SELECT EXISTS (SELECT 1 FROM inbox WHERE delivery = ?)", delivery.value())
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public List<Waiting> waiting(Lane lane) {
        return sql.run(handle -> handle.createQuery("""
                        SELECT delivery, event, payload, attempts, arrivals FROM inbox
                        WHERE installation = :installation AND subject = :subject AND state = 'WAITING' ORDER BY sequence
                        """)
                .bind("installation", lane.installation().value())
                .bind("subject", lane.subject())
                .map(SqlInbox::waiting)
                .list());
    }

    private static Waiting waiting(ResultSet row, StatementContext context) throws SQLException {
        DeliveryId id = new DeliveryId(row.getString("delivery"));
        return new Waiting(
                new Delivery(id, row.getString("event"), row.getString("payload")),
                row.getInt("attempts"),
                row.getInt("arrivals"));
    }

    @Override
    public boolean isBusy(Lane lane) {
        return sql.run(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM inbox
                        WHERE installation = :installation AND subject = :subject AND state = 'WAITING')
                        """)
                .bind("installation", lane.installation().value())
                .bind("subject", lane.subject())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<Lane> busyLanes() {
        return sql.run(handle ->
                handle.createQuery("""
                        SELECT installation || '/' || subject FROM inbox
                        WHERE state = 'WAITING' GROUP BY installation, subject ORDER BY MIN(sequence)
                        """).mapTo(String.class).map(Lane::parse).list());
    }

    @Override
    public void settle(List<DeliveryId> deliveries) {
        update(
                "UPDATE inbox SET state = 'DONE', payload = NULL, error = :error WHERE delivery IN (<ids>)",
                deliveries,
                null);
    }

    @Override
    public void begin(List<DeliveryId> deliveries) {
        update(
                "UPDATE inbox SET attempts = attempts + 1, error = :error WHERE delivery IN (<ids>)",
                deliveries,
                "the last attempt never came to an end");
    }

    @Override
    public void excuse(List<DeliveryId> deliveries) {
        update(
                "UPDATE inbox SET attempts = CASE WHEN attempts > 0 THEN attempts - 1 ELSE 0 END, error = :error WHERE delivery IN (<ids>)",
                deliveries,
                null);
    }

    @Override
    public void explain(List<DeliveryId> deliveries, String error) {
        update("UPDATE inbox SET error = :error WHERE delivery IN (<ids>)", deliveries, error);
    }

    @Override
    public void park(List<DeliveryId> deliveries, String reason) {
        update(
                "UPDATE inbox SET state = 'PARKED', attempts = 0, error = :error WHERE delivery IN (<ids>)",
                deliveries,
                reason);
    }

    @Override
    public List<Lane> unpark(InstallationId installation) {
        return sql.run(
                handle -> handle
                        .createQuery("""
                        UPDATE inbox SET state = 'WAITING', error = NULL
                        WHERE installation = :installation AND state = 'PARKED'
                        RETURNING installation || '/' || subject
                        """)
                        .bind("installation", installation.value())
                        .mapTo(String.class)
                        .map(Lane::parse)
                        .stream()
                        .distinct()
                        .toList());
    }

    @Override
    public void bury(List<Waiting> deliveries, String error) {
        sql.run(handle -> {
            for (Waiting waiting : deliveries) {
                handle.execute(
                        "UPDATE inbox SET state = 'BURIED', error = ? WHERE delivery = ? AND arrivals = ?",
                        storable(error),
                        waiting.delivery().id().value(),
                        waiting.arrivals());
            }
            return deliveries.size();
        });
    }

    /** What was said, without the one character that PostgreSQL's texts can't hold. */
    private static @Nullable String storable(@Nullable String error) {
        return error == null ? null : error.replace("\0", "");
    }

    private void update(String statement, List<DeliveryId> deliveries, @Nullable String error) {
        List<String> ids = deliveries.stream().map(DeliveryId::value).toList();
        for (int first = 0; first < ids.size(); first += TOGETHER) {
            List<String> some = ids.subList(first, Math.min(first + TOGETHER, ids.size()));
            sql.run(handle -> handle.createUpdate(statement)
                    .bindList("ids", some)
                    .bind("error", storable(error))
                    .execute());
        }
    }
}
