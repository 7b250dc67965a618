package dev.descent.store;

import dev.descent.config.DatabaseSettings;
import dev.descent.report.Finding;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;

/** Looks at the database beside a server that may be running, and changes nothing. */
public final class DatabaseCheckup {
    private static final String CHECK = "database";

    private DatabaseCheckup() {}

    /** What was found. */
    public static Finding finding(DatabaseSettings settings) {
        if (settings instanceof DatabaseSettings.Sqlite sqlite && !Files.exists(sqlite.file())) {
            return Finding.ok(CHECK, sqlite.file() + " isn't there yet; the server makes it");
        }
        try {
            tryToWrite(settings);
            return migrations(Database.state(settings), settings);
        } catch (SQLException | FlywayException failure) {
            return Finding.fail(
                    CHECK,
                    settings + " can't be used: " + failure.getMessage(),
                    "Look at its rights, its disk and its address.");
        }
    }

    /** SQLite takes the lock for writing, PostgreSQL refuses on a standby; neither keeps anything, and the lock goes at once. */
    private static void tryToWrite(DatabaseSettings settings) throws SQLException {
        try (Connection connection = Connections.patient(settings).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE descent_doctor (id INTEGER)");
            connection.rollback();
        }
    }

    private static Finding migrations(MigrationInfoService state, DatabaseSettings settings) {
        int pending = state.pending().length;
        return pending == 0
                ? Finding.ok(CHECK, settings + " can be written and is up to date")
                : Finding.warn(
                        CHECK,
                        settings + " lacks " + pending + " migrations",
                        "The server runs them when it starts; back the database up before.");
    }
}
