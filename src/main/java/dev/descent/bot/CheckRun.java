package dev.descent.bot;

import java.time.Instant;

/**
 * One of the bot's own check runs.
 *
 * @param id identifies it
 * @param key what it is for
 * @param startedAt when, by the host's clock, in whole seconds
 * @param isCompleted whether it has a conclusion
 */
public record CheckRun(CheckRunId id, CheckKey key, Instant startedAt, boolean isCompleted) {
    /** Whether a score can go on with it: it is open, or answered while nobody wants to see another. */
    boolean goesOn(boolean isWanted) {
        return !isCompleted || (!isWanted && key.isAnswered());
    }

    /** Whether it ended with what was asked for by this delivery. */
    boolean isAnswerTo(DeliveryId trigger) {
        return isCompleted && key.trigger().equals(trigger);
    }
}
