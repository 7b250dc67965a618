package dev.descent.sandbox;

import java.time.Duration;

/**
 * What a command may use up.
 *
 * @param time until it is stopped
 * @param memory in bytes, of all its processes together where control groups are to be had, else of each
 * @param processes and threads, at once
 * @param disk in bytes, of the workspace and of {@code /tmp} each; no file may be larger either
 * @param output in bytes, of which the last {@link #KEPT_OUTPUT} are kept
 */
public record Limits(Duration time, long memory, int processes, long disk, long output) {
    /** What is kept of a command's output, in bytes. */
    public static final int KEPT_OUTPUT = 16 << 10;

    /** Ten minutes, 4 GiB of memory, 1,024 processes, 2 GiB of disk, 64 MiB of output. */
    public static final Limits DEFAULT = new Limits(Duration.ofMinutes(10), 4L << 30, 1024, 2L << 30, 64 << 20);

    /** The same within another time. */
    public Limits within(Duration limit) {
        return new Limits(limit, memory, processes, disk, output);
    }
}
