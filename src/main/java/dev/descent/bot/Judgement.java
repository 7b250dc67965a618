package dev.descent.bot;

import dev.descent.config.ConfigResult;
import dev.descent.config.RepoConfig;
import dev.descent.loss.Delta;
import dev.descent.repo.CommitId;
import java.util.List;

/** What looking at a pull request came to. */
sealed interface Judgement {
    /**
     * Both sides were scored.
     *
     * @param delta what the change does
     * @param sides what was compared
     * @param config what the base branch says
     * @param problems mistakes in it
     */
    record Measured(Delta delta, Sides sides, RepoConfig config, List<ConfigResult.Problem> problems)
            implements Judgement {}

    /** It can't be scored; {@code why} is a sentence for people. */
    record NotAnalysed(String why) implements Judgement {}

    /**
     * What was compared.
     *
     * @param mergeBase the commit that the pull request started from
     * @param head the commit that it proposes
     * @param behind number of commits that the base branch is ahead of the head
     */
    record Sides(CommitId mergeBase, CommitId head, int behind) {}
}
