package dev.descent.bot;

/**
 * One of the bot's own check runs.
 *
 * @param id identifies it
 * @param key what it is for
 * @param isCompleted whether it has a conclusion
 */
public record CheckRun(CheckRunId id, CheckKey key, boolean isCompleted) {}
