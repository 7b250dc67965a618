package dev.descent.bot;

/** Port: hears of what happens, to count it. Quick, never throws, safe for concurrent use. */
@FunctionalInterface
public interface Observer {
    /** Counts nothing. */
    Observer NONE = signal -> {};

    void see(Signal signal);
}
