package dev.descent.store;

import dev.descent.bot.InstallationId;
import dev.descent.bot.Pace;
import dev.descent.bot.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The writes of the last hour and the pauses that were asked for, as tables; times are kept in whole milliseconds. */
public final class SqlTraffic implements Traffic {
    /** Lanes have few threads. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Sql sql;
    private final Pace pace;
    private final InstantSource clock;

    public SqlTraffic(Database database, Pace pace, InstantSource clock) {
        this.sql = new Sql(database);
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public Turn take(InstallationId installation) {
        return sql.transact(handle -> {
            lock(handle, installation);
            Instant now = clock.instant();
            handle.execute(
                    "DELETE FROM forge_write WHERE installation = ? AND begun_at < ?",
                    installation.value(),
                    now.minus(pace.memory()).toEpochMilli());
            Duration wait =
                    pause(handle, installation, now).orElseGet(() -> pace.wait(writes(handle, installation), now));
            return wait.isZero() ? begin(handle, installation, now) : new Later(wait);
        });
    }

    /** Other processes wait here until this transaction ends. */
    static void lock(Handle handle, InstallationId installation) {
        handle.execute(
                "INSERT INTO forge_pause (installation, until) VALUES (?, 0) ON CONFLICT (installation) DO UPDATE SET installation = excluded.installation",
                installation.value());
    }

    private static List<Pace.Write> writes(Handle handle, InstallationId installation) {
        return handle.select("SELECT begun_at, ended_at FROM forge_write WHERE installation = ?", installation.value())
                .map((row, context) -> new Pace.Write(
                        Instant.ofEpochMilli(row.getLong("begun_at")),
                        Optional.ofNullable(row.getString("ended_at"))
                                .map(Long::parseLong)
                                .map(Instant::ofEpochMilli)))
                .list();
    }

    private static Ticket begin(Handle handle, InstallationId installation, Instant now) {
        Ticket ticket = new Ticket(installation, now.truncatedTo(ChronoUnit.MILLIS));
        handle.execute(
                "INSERT INTO forge_write (installation, begun_at) VALUES (?, ?)",
                installation.value(),
                ticket.begun().toEpochMilli());
        return ticket;
    }

    @Override
    public void end(Ticket ticket) {
        sql.run(handle -> handle.execute(
                "UPDATE forge_write SET ended_at = ? WHERE installation = ? AND begun_at = ?",
                roundedUp(clock.instant()),
                ticket.installation().value(),
                ticket.begun().toEpochMilli()));
    }

    @Override
    public void giveBack(Ticket ticket) {
        sql.run(handle -> handle.execute(
                "DELETE FROM forge_write WHERE installation = ? AND begun_at = ?",
                ticket.installation().value(),
                ticket.begun().toEpochMilli()));
    }

    @Override
    public void pause(InstallationId installation, Duration wait) {
        sql.run(handle -> handle.execute(
                "INSERT INTO forge_pause (installation, until) VALUES (?, ?) ON CONFLICT (installation) DO UPDATE SET until = excluded.until"
                        + " WHERE excluded.until > forge_pause.until",
                installation.value(),
                roundedUp(clock.instant().plus(wait))));
    }

    @Override
    public Optional<Duration> paused(InstallationId installation) {
        return sql.run(handle -> pause(handle, installation, clock.instant()));
    }

    private static Optional<Duration> pause(Handle handle, InstallationId installation, Instant now) {
        return handle.select("SELECT until FROM forge_pause WHERE installation = ?", installation.value())
                .mapTo(Long.class)
                .findOne()
                .map(until -> Duration.between(now, Instant.ofEpochMilli(until)))
                .filter(Duration::isPositive);
    }

    @Override
    public Optional<Duration> delay(InstallationId installation) {
        return sql.run(handle -> {
            Instant now = clock.instant();
            Duration untilWrite = pace.wait(writes(handle, installation), now);
            return pause(handle, installation, now)
                    .or(() -> Optional.of(untilWrite).filter(wait -> wait.compareTo(PATIENCE) > 0));
        });
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    /** What is rounded down would let the next write go too early. */
    private static long roundedUp(Instant time) {
        return time.plusNanos(999_999).toEpochMilli();
    }
}
