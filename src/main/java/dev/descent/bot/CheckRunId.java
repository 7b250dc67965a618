package dev.descent.bot;

/** Identifies a check run. */
public record CheckRunId(long value) {}
