package dev.descent.store;

/** A kind of database, where it differs from the other. */
enum Dialect {
    SQLITE("sqlite"),
    POSTGRESQL("postgresql");

    private final String folder;

    Dialect(String folder) {
        this.folder = folder;
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
