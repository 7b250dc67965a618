package dev.descent.store;

import dev.descent.config.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/** The databases that the store runs on, real both: what a store promises, it promises on each. */
public enum TestDatabase {
    SQLITE {
        @Override
        public DatabaseSettings fresh(Path folder) {
            return new DatabaseSettings.Sqlite(folder);
        }
    },
    POSTGRESQL {
        @Override
        public DatabaseSettings fresh(Path folder) {
            return postgres();
        }
    };

    /** An empty database; where it is a file, in {@code folder}. */
    public abstract DatabaseSettings fresh(Path folder);

    /** An empty database of a PostgreSQL server that all tests share. */
    public static DatabaseSettings.Postgres postgres() {
        String name = "descent_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = Server.SHARED.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return settings(Server.SHARED, name);
    }

    /** A server of one's own on {@code port}, 0 for any, that finds in {@code folder} what an earlier one left. */
    static EmbeddedPostgres server(Path folder, int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The database {@code name} of {@code server}. */
    public static DatabaseSettings.Postgres settings(EmbeddedPostgres server, String name) {
        URI url = URI.create("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name);
        return new DatabaseSettings.Postgres(url, "postgres", Optional.of("postgres"));
    }

    /** Started by the first test that needs it, stopped at the end of the process. */
    private static final class Server {
        static final EmbeddedPostgres SHARED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
