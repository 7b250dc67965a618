package dev.descent.bot;

/** Port: has the lanes worked off, each by one worker at a time. */
@FunctionalInterface
public interface Lanes {
    /** Makes sure that {@code lane} is worked off soon; harmless when it is being worked off already. */
    void wake(Lane lane);
}
