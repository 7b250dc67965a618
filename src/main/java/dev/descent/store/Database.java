package dev.descent.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.descent.bot.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite database in a folder of this process's own: {@code descent.db}, durable to the last commit (write-ahead log,
 * {@code synchronous=FULL}).
 */
public final class Database implements AutoCloseable {
    /** Both waits together stay below the ten seconds within which GitHub wants its answer. */
    private static final Duration LOCK_WAIT = Duration.ofSeconds(3);

    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(4);

    private final FileChannel lock;
    private final HikariDataSource pool;

    private Database(FileChannel lock, HikariDataSource pool) {
        this.lock = lock;
        this.pool = pool;
    }

    /** Opens the database, creating or migrating it; refuses a folder that another process uses. */
    public static Database open(Path folder) {
        FileChannel lock = lock(folder);
        SQLiteDataSource source = source(folder.resolve("descent.db"));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:dev/descent/store/sqlite")
                .load()
                .migrate();
        HikariConfig config = new HikariConfig();
        config.setPoolName("descent");
        config.setDataSource(source);
        // SQLite has one writer: callers queue here, in order, and not in its busy loop.
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        return new Database(lock, new HikariDataSource(config));
    }

    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw new StoreException("another process uses " + folder + "; stop it, or choose another folder");
            }
            return channel;
        } catch (IOException failure) {
            throw new StoreException("can't use " + folder + ": " + failure.getMessage(), failure);
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisVeryProcess) {
            return false;
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(Math.toIntExact(LOCK_WAIT.toMillis()));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    DataSource dataSource() {
        return pool;
    }

    Jdbi jdbi() {
        return Jdbi.create(pool);
    }

    @Override
    public void close() {
        pool.close();
        try {
            lock.close();
        } catch (IOException failure) {
            throw new StoreException("the database's lock can't be released: " + failure.getMessage(), failure);
        }
    }
}
