package dev.descent.store;

/** A kind of database, where it differs from the other. */
enum Dialect {
    SQLITE("sqlite", "CAST(unixepoch('subsec') * 1000 AS INTEGER)"),
    POSTGRESQL("postgresql", "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)");

    private final String folder;
    private final String now;

    Dialect(String folder, String now) {
        this.folder = folder;
        this.now = now;
    }

    /** An expression for the time by the database's clock, in milliseconds since 1970. */
    String now() {
        return now;
    }

    /** Where its migrations are. */
    String migrations() {
        return "classpath:dev/descent/store/" + folder;
    }

    /** Whether every process that uses a database is this one. */
    boolean isForOneProcess() {
        return this == SQLITE;
    }
}
