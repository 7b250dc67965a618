package dev.descent.store;

import static dev.descent.bot.Examples.delivery;

import dev.descent.bot.Examples;
import dev.descent.bot.PullRequestRef;
import dev.descent.config.DatabaseSettings;
import dev.descent.repo.CommitId;
import dev.descent.train.RunEvent;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database as an earlier version of Descent left it, with a live queue. */
final class OldDatabase {
    static final PullRequestRef PULL_REQUEST = Examples.PULL_REQUEST;
    static final CommitId HEAD = new CommitId("a".repeat(40));

    private final DatabaseSettings settings;
    private final Dialect dialect;

    private OldDatabase(DatabaseSettings settings, Dialect dialect) {
        this.settings = settings;
        this.dialect = dialect;
    }

    /** Makes one of a version, with a delivery in each state, a check that is open, a score, and a job that runs. */
    static OldDatabase of(TestDatabase kind, DatabaseSettings settings, MigrationVersion version) {
        OldDatabase database =
                new OldDatabase(settings, kind == TestDatabase.SQLITE ? Dialect.SQLITE : Dialect.POSTGRESQL);
        database.migrate(version);
        database.jdbi().useHandle(OldDatabase::populate);
        return database;
    }

    /** All versions that there ever were, oldest first. */
    static List<MigrationVersion> versions() {
        return Arrays.stream(Flyway.configure()
                        .locations(Dialect.SQLITE.migrations())
                        .dataSource("jdbc:sqlite::memory:", null, null)
                        .load()
                        .info()
                        .all())
                .map(migration -> migration.getVersion())
                .sorted()
                .toList();
    }

    /** Brings it to a later version. */
    void migrate(MigrationVersion version) {
        Flyway.configure()
                .dataSource(Connections.patient(settings))
                .locations(dialect.migrations())
                .target(version)
                .load()
                .migrate();
    }

    private Jdbi jdbi() {
        return Jdbi.create(Connections.patient(settings));
    }

    private static void populate(Handle handle) {
        String insert =
                "INSERT INTO inbox (delivery, event, payload, installation, subject, received_at, state, attempts, error)"
                        + " VALUES (?, 'pull_request', ?, 77, 'acme/shop#7', 1, ?, ?, ?)";
        handle.execute(insert, "waiting", payload("waiting"), "WAITING", 0, null);
        handle.execute(insert, "begun", payload("begun"), "WAITING", 2, "GitHub answered 502");
        handle.execute(insert, "parked", payload("parked"), "PARKED", 0, "suspended");
        handle.execute(insert, "buried", payload("buried"), "BURIED", 13, "incident 1a2b3c4d");
        handle.execute(insert, "done", null, "DONE", 1, null);
        handle.execute(
                "INSERT INTO inbox (delivery, event, received_at, state, error) VALUES ('ignored', 'ping', 1, 'IGNORED', 'a ping')");
        handle.execute("INSERT INTO open_check VALUES (77, 'acme/shop', 7, ?)", HEAD.hex());
        handle.execute(
                "INSERT INTO run (installation, repository, number, head, base_loss, head_loss)"
                        + " VALUES (77, 'acme/shop', 7, ?, 0.5, 0.25)",
                HEAD.hex());
        handle.execute(
                "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)"
                        + " VALUES ('lane', '77/acme/shop#7', ?, TRUE, 'the first version', ?, 1)",
                new Timestamp(0),
                new Timestamp(0));
    }

    private static String payload(String id) {
        return delivery(id).payload();
    }

    /** Has a training run under way, of which that much happened. */
    void train(String run, List<RunEvent> events) {
        jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO inbox (delivery, event, payload, installation, subject, received_at, state, attempts)"
                            + " VALUES (?, 'issue_comment', '{}', 77, 'acme/shop#7/train', 1, 'WAITING', 1)",
                    run);
            handle.execute(
                    "INSERT INTO training (run, installation, repository, number, head) VALUES (?, 77, 'acme/shop', 7, ?)",
                    run,
                    HEAD.hex());
            for (RunEvent event : events) {
                handle.execute(
                        "INSERT INTO training_event (run, number, epoch, subject, step, details, input, cached, output,"
                                + " micro_usd, logged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        run,
                        event.number(),
                        event.epoch(),
                        event.subject(),
                        event.step().name(),
                        SqlRunLog.text(event.details()),
                        event.usage().input(),
                        event.usage().cached(),
                        event.usage().output(),
                        event.usage().microUsd(),
                        event.time().toEpochMilli());
            }
        });
    }

    /** Puts a row of something into every table that has none. */
    void fill() {
        jdbi().useHandle(handle -> new Tables(handle).fill());
    }

    /** What is in the tables and columns that {@code columns} names. */
    SortedMap<String, List<List<String>>> rows(SortedMap<String, Set<String>> columns) {
        return jdbi().withHandle(handle -> {
            SortedMap<String, List<List<String>>> rows = new TreeMap<>();
            columns.forEach((table, names) -> rows.put(table, new Tables(handle).rows(table, names)));
            return rows;
        });
    }

    /** The columns of each table. */
    SortedMap<String, Set<String>> columns() {
        return jdbi().withHandle(handle -> {
            SortedMap<String, Set<String>> columns = new TreeMap<>();
            new Tables(handle).columns().forEach((table, names) -> columns.put(table, names.keySet()));
            return columns;
        });
    }
}
