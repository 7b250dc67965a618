package dev.descent.bot;

import dev.descent.config.ConfigResult;
import dev.descent.report.CommentInput.Revisions;
import java.util.List;
import java.util.Optional;

/** What looking at a pull request came to. */
sealed interface Judgement {
    /**
     * Both sides were scored.
     *
     * @param parts what was scored, the root first where it is among them; at least one
     * @param revisions what was compared
     * @param problems mistakes in the configuration of the base branch
     * @param preview what the pull request would change about that, where it does
     */
    record Measured(
            List<Part> parts, Revisions revisions, List<ConfigResult.Problem> problems, Optional<Preview> preview)
            implements Judgement {
        public Measured {
            parts = List.copyOf(parts);
            problems = List.copyOf(problems);
        }
    }

    /** It can't be scored; {@code why} is a sentence for people. */
    record NotAnalysed(String why) implements Judgement {}
}
