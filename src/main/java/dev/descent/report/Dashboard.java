package dev.descent.report;

import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.ReviewWindow;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the dashboard of a repository tells.
 *
 * @param history the bot's own pull requests, in the order of their numbers
 * @param window how many cleanups may be open, where a schedule is set
 * @param waiting why no cleanup is opened now, a sentence each; backticks mark code
 * @param costs what models took
 * @param runs the last training runs, the latest first
 */
public record Dashboard(
        List<Contribution> history, Optional<ReviewWindow> window, List<String> waiting, Costs costs, List<Run> runs) {
    public Dashboard {
        history = List.copyOf(history);
        waiting = List.copyOf(waiting);
        runs = List.copyOf(runs);
    }

    /**
     * What models took in a month, and what they may.
     *
     * @param spent millionths of a US dollar
     * @param budget millionths of a US dollar
     */
    public record Costs(YearMonth month, long spent, long budget) {}

    /**
     * A training run.
     *
     * @param at when it ended, or last did anything
     * @param target what was trained, as people call it: {@code main}, {@code #7}
     * @param outcome what came of it, a sentence; backticks mark code
     */
    public record Run(Instant at, String target, String outcome) {}
}
