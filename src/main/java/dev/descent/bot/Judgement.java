package dev.descent.bot;

import dev.descent.config.ConfigResult;
import dev.descent.config.RepoConfig;
import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import dev.descent.report.CommentInput.Revisions;
import java.util.List;

/** What looking at a pull request came to. */
sealed interface Judgement {
    /**
     * Both sides were scored.
     *
     * @param delta what the change does
     * @param revisions what was compared
     * @param config what the base branch says
     * @param problems mistakes in it
     */
    record Measured(
            Delta delta, Churn churn, Revisions revisions, RepoConfig config, List<ConfigResult.Problem> problems)
            implements Judgement {}

    /** It can't be scored; {@code why} is a sentence for people. */
    record NotAnalysed(String why) implements Judgement {}
}
