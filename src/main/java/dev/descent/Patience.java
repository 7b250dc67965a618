package dev.descent;

import dev.descent.bot.Pace;
import dev.descent.bot.Retries;
import dev.descent.bot.Rounds;
import java.time.Duration;

/**
 * How long a server waits for others.
 *
 * @param answer for one answer of GitHub's
 * @param retries how failed work is tried again
 * @param pace how fast an installation writes
 * @param rounds how often to look for what we weren't told
 * @param silence how long another instance may give no sign of life before its lanes are taken over; longer than an answer may
 *     take, so that what was asked of GitHub before is answered by then
 */
public record Patience(Duration answer, Retries retries, Pace pace, Rounds rounds, Duration silence) {
    public static final Patience DEFAULT =
            new Patience(Duration.ofSeconds(30), Retries.DEFAULT, Pace.GITHUB, Rounds.DEFAULT, Duration.ofSeconds(42));
}
