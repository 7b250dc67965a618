package dev.descent.store;

import dev.descent.config.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what was committed from SQLite's write-ahead log into the database file, in small pieces and on a connection of its own:
 * otherwise whoever commits the thousandth page does it, and all who come after wait for two more flushes to disk. Nothing depends
 * on it. Where it falls behind, a commit does the rest, for only then can the log begin anew.
 */
final class Checkpoints implements AutoCloseable {
    /** Pages of the log after which a commit carries over what is left: 64 MB. */
    static final int PAGES_LEFT_TO_COMMITS = 16_000;

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final DatabaseSettings.Sqlite settings;
    private final Path log;
    private final Thread thread;
    private FileTime seen = NEVER;

    /** Begins; nobody else is to do the same for this database. */
    Checkpoints(DatabaseSettings.Sqlite settings) {
        this.settings = settings;
        this.log = Path.of(settings.file() + "-wal");
        this.thread = Thread.ofPlatform().daemon().name("checkpoints").start(this::goOn);
    }

    private void goOn() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try (Connection connection = Connections.patient(settings).getConnection();
                        Statement statement = connection.createStatement()) {
                    carryOver(statement);
                } catch (SQLException | IOException failure) {
                    LOG.warn("checkpoints are left to commits for {}: {}", AFTER_FAILURE, failure.getMessage());
                    Thread.sleep(AFTER_FAILURE);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOver(Statement statement) throws SQLException, IOException, InterruptedException {
        while (true) {
            Thread.sleep(INTERVAL);
            FileTime written = lastWritten();
            if (!written.equals(seen)) {
                statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
                seen = written;
            }
        }
    }

    private FileTime lastWritten() throws IOException {
        return Files.exists(log) ? Files.getLastModifiedTime(log) : NEVER;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }
}
