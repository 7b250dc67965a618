package dev.descent.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.descent.config.DatabaseSettings;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How a database is connected to. All waits together stay below the ten seconds within which GitHub wants its answer. */
final class Connections {
    private static final Duration LOCK_WAIT = Duration.ofSeconds(3);
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(4);
    /** For a statement; a server that is stuck doesn't refuse, it says nothing. */
    private static final Duration ANSWER_WAIT = Duration.ofSeconds(5);
    /** A process that stops in the middle of a transaction keeps its locks no longer. */
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(5);

    /** Lanes, most of which wait for others, the scheduler, and deliveries that come in at once. */
    private static final int CONNECTIONS = 16;

    private static final int IDLE_CONNECTIONS = 2;

    private Connections() {}

    /** Connections for a migration, which may take its time. */
    static DataSource patient(DatabaseSettings settings) {
        return switch (settings) {
            case DatabaseSettings.Sqlite sqlite -> source(sqlite);
            case DatabaseSettings.Postgres postgres -> source(postgres);
        };
    }

    /** Connections for everything else. */
    static HikariDataSource pool(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("descent");
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.setValidationTimeout(LOCK_WAIT.toMillis());
        switch (settings) {
            case DatabaseSettings.Sqlite sqlite -> {
                config.setDataSource(source(sqlite));
                // SQLite has one writer: callers queue here, in order, and not in its busy loop.
                config.setMaximumPoolSize(1);
                config.setConnectionInitSql("PRAGMA wal_autocheckpoint = " + Checkpoints.PAGES_LEFT_TO_COMMITS);
            }
            case DatabaseSettings.Postgres postgres -> {
                config.setDataSource(impatient(postgres));
                config.setMaximumPoolSize(CONNECTIONS);
                config.setMinimumIdle(IDLE_CONNECTIONS);
            }
        }
        return new HikariDataSource(config);
    }

    private static SQLiteDataSource source(DatabaseSettings.Sqlite settings) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(Math.toIntExact(LOCK_WAIT.toMillis()));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + settings.file());
        return source;
    }

    private static PGSimpleDataSource source(DatabaseSettings.Postgres settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url().toString());
        source.setUser(settings.user());
        settings.password().ifPresent(source::setPassword);
        source.setApplicationName("descent");
        source.setConnectTimeout(seconds(LOCK_WAIT));
        source.setTcpKeepAlive(true);
        // Details quote rows, and rows hold payloads.
        source.setLogServerErrorDetail(false);
        return source;
    }

    private static PGSimpleDataSource impatient(DatabaseSettings.Postgres settings) {
        PGSimpleDataSource source = source(settings);
        source.setSocketTimeout(seconds(ANSWER_WAIT));
        source.setOptions("-c lock_timeout=" + LOCK_WAIT.toMillis() + " -c idle_in_transaction_session_timeout="
                + IDLE_IN_TRANSACTION.toMillis());
        return source;
    }

    private static int seconds(Duration wait) {
        return Math.toIntExact(wait.toSeconds());
    }
}
