package dev.descent.github;

import dev.descent.bot.Observer;
import java.time.Clock;
import java.time.Duration;

/**
 * How calls go out to GitHub.
 *
 * @param timeout how long each answer may take
 * @param observer hears of every call
 * @param clock the time
 */
public record Line(Duration timeout, Observer observer, Clock clock) {}
