package dev.descent.store;

import dev.descent.bot.InstallationId;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.RepositoryRef;
import dev.descent.bot.Schedules;
import dev.descent.config.Cron;
import dev.descent.config.TrainingPlan.Schedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Schedules as a table. */
public final class SqlSchedules implements Schedules {
    private final Sql sql;

    public SqlSchedules(Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public Map<RepositoryName, Known> of(InstallationId installation) {
        return sql.run(handle -> handle
                .select("SELECT * FROM schedule WHERE installation = ?", installation.value())
                .map((row, context) -> entry(row))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What no longer makes sense, such as a time zone that was given up, is read again from its repository. */
    private static Optional<Map.Entry<RepositoryName, Known>> entry(ResultSet row) throws SQLException {
        RepositoryName repository = RepositoryName.parse(row.getString("repository"));
        try {
            return Optional.of(Map.entry(repository, known(row)));
        } catch (DateTimeException | IllegalArgumentException outdated) {
            return Optional.empty();
        }
    }

    private static Known known(ResultSet row) throws SQLException {
        String cron = row.getString("cron");
        Optional<Schedule> schedule = cron == null
                ? Optional.empty()
                : Optional.of(new Schedule(
                        new Cron(cron), ZoneId.of(row.getString("zone")), row.getInt("open_pull_requests")));
        return new Known(row.getString("stamp"), schedule, Instant.ofEpochMilli(row.getLong("served")));
    }

    @Override
    public void keep(RepositoryRef repository, Known known) {
        Optional<Schedule> schedule = known.schedule();
        sql.run(handle -> handle.createUpdate("""
                        INSERT INTO schedule (installation, repository, stamp, cron, zone, open_pull_requests, served)
                        VALUES (:installation, :repository, :stamp, :cron, :zone, :open, :served)
                        ON CONFLICT (installation, repository) DO UPDATE SET stamp = excluded.stamp, cron = excluded.cron,
                        zone = excluded.zone, open_pull_requests = excluded.open_pull_requests, served = excluded.served
                        """)
                .bind("installation", repository.installation().value())
                .bind("repository", repository.toString())
                .bind("stamp", known.stamp())
                .bind("cron", schedule.map(times -> times.cron().text()).orElse(null))
                .bind("zone", schedule.map(times -> times.zone().getId()).orElse(null))
                .bind("open", schedule.map(Schedule::openPullRequests).orElse(null))
                .bind("served", known.served().toEpochMilli())
                .execute());
    }
}
