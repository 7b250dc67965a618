package dev.descent.bot;

import java.time.Duration;

/**
 * Something that is done again and again, by one process at a time.
 *
 * @param name unique among chores
 * @param first how long after the start of a process it is done
 * @param every how long to wait after each time; a failed one is as good as any
 * @param work what is done
 */
public record Chore(String name, Duration first, Duration every, Runnable work) {}
