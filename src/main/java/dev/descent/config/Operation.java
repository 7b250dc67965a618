package dev.descent.config;

import java.util.Optional;

/**
 * How a server is watched.
 *
 * @param metrics where to listen for whoever reads the metrics; nowhere if empty
 * @param logFormat how lines of the log are written
 */
public record Operation(Optional<Endpoint> metrics, LogFormat logFormat) {
    /**
     * Where to listen.
     *
     * @param host name or address of a local interface
     * @param port 0 to 65535; 0 takes any free one
     */
    public record Endpoint(String host, int port) {}

    /** How lines of the log are written. */
    public enum LogFormat {
        /** For people. */
        TEXT,
        /** For programs: one JSON object a line. */
        JSON
    }
}
