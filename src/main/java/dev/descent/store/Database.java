package dev.descent.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.descent.bot.StoreException;
import dev.descent.config.DatabaseSettings;
import java.nio.file.Files;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The database: a SQLite file that is durable to the last commit (write-ahead log, {@code synchronous=FULL}) and belongs to
 * one process at a time, or a PostgreSQL server that several processes share.
 */
public final class Database implements AutoCloseable {
    private final Dialect dialect;
    private final HikariDataSource pool;
    private final Optional<Checkpoints> checkpoints;

    private Database(Dialect dialect, HikariDataSource pool, Optional<Checkpoints> checkpoints) {
        this.dialect = dialect;
        this.pool = pool;
        this.checkpoints = checkpoints;
    }

    /** Opens the database, creating or migrating it; throws {@link StoreException} when that can't be done. */
    public static Database open(DatabaseSettings settings) {
        Dialect dialect = dialect(settings);
        try {
            migrations(settings, dialect).migrate();
            return new Database(dialect, Connections.pool(settings), checkpoints(settings));
        } catch (FlywayException | PoolInitializationException failure) {
            throw cantOpen(settings, failure);
        }
    }

    /**
     * Opens a database that a server made and may be using at this moment; migrates nothing. Throws {@link StoreException} when
     * there is none, or one of another version.
     */
    public static Database openAsItIs(DatabaseSettings settings) {
        if (settings instanceof DatabaseSettings.Sqlite file && !Files.exists(file.file())) {
            throw new StoreException("there is no database " + settings);
        }
        Dialect dialect = dialect(settings);
        try {
            if (migrations(settings, dialect).info().pending().length > 0) {
                throw new StoreException("the database " + settings
                        + " is of an earlier version; start the server once, which migrates it");
            }
            return new Database(dialect, Connections.pool(settings), Optional.empty());
        } catch (FlywayException | PoolInitializationException failure) {
            throw cantOpen(settings, failure);
        }
    }

    private static Optional<Checkpoints> checkpoints(DatabaseSettings settings) {
        return switch (settings) {
            case DatabaseSettings.Sqlite sqlite -> Optional.of(new Checkpoints(sqlite));
            case DatabaseSettings.Postgres _ -> Optional.empty();
        };
    }

    /** Which migrations it has had and lacks. */
    static MigrationInfoService state(DatabaseSettings settings) {
        return migrations(settings, dialect(settings)).info();
    }

    /** The libraries explain at length; their first line says it. */
    private static StoreException cantOpen(DatabaseSettings settings, RuntimeException failure) {
        String why = String.valueOf(failure.getMessage()).lines().findFirst().orElse("for no known reason");
        return new StoreException("can't open the database " + settings + ": " + why, failure);
    }

    private static Dialect dialect(DatabaseSettings settings) {
        return switch (settings) {
            case DatabaseSettings.Sqlite _ -> Dialect.SQLITE;
            case DatabaseSettings.Postgres _ -> Dialect.POSTGRESQL;
        };
    }

    /** Each stands on its own, so it doesn't matter if one with a lower number came later than others. */
    private static Flyway migrations(DatabaseSettings settings, Dialect dialect) {
        return Flyway.configure()
                .dataSource(Connections.patient(settings))
                .locations(dialect.migrations())
                .outOfOrder(true)
                .load();
    }

    Dialect dialect() {
        return dialect;
    }

    DataSource dataSource() {
        return pool;
    }

    Jdbi jdbi() {
        Jdbi jdbi = Jdbi.create(pool);
        // Messages go into logs, and what was bound may be a payload.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    @Override
    public void close() {
        checkpoints.ifPresent(Checkpoints::close);
        pool.close();
    }
}
