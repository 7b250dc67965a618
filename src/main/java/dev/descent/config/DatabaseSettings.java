package dev.descent.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where everything is kept that must survive a restart. */
public sealed interface DatabaseSettings {
    /**
     * A file of one process's own.
     *
     * @param folder the folder that it is in
     */
    record Sqlite(Path folder) implements DatabaseSettings {
        /** The file. */
        public Path file() {
            return folder.resolve("descent.db");
        }

        @Override
        public String toString() {
            return file().toString();
        }
    }

    /**
     * A PostgreSQL server, which several processes may share.
     *
     * @param url without user and password, as JDBC wants it: {@code jdbc:postgresql://host:5432/name?sslmode=require}
     * @param user whom to connect as
     * @param password that user's, where the server wants one
     */
    record Postgres(URI url, String user, Optional<String> password) implements DatabaseSettings {
        /** Without the password. */
        @Override
        public String toString() {
            return user + " at " + url;
        }
    }
}
