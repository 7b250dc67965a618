package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Hotspot;
import dev.descent.repo.CommitId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the comment on a pull request is made of.
 *
 * @param opening what it begins with: a line that nobody sees and by which the bot finds it again, {@code <!-- … -->}
 * @param revisions what was compared
 * @param delta the comparison
 * @param hotspots the steepest touched units, steepest first
 * @param earlierRuns what was found before on this pull request, newest first
 * @param notes what else the author should know, mistakes in the configuration for instance; backticks mark code
 * @param preview what the pull request's own configuration would change
 * @param commands what people can ask for
 */
public record CommentInput(
        String opening,
        Revisions revisions,
        Delta delta,
        List<Hotspot> hotspots,
        List<EarlierRun> earlierRuns,
        List<String> notes,
        Optional<ConfigPreview> preview,
        List<CommandHelp> commands) {
    public CommentInput {
        hotspots = List.copyOf(hotspots);
        earlierRuns = List.copyOf(earlierRuns);
        notes = List.copyOf(notes);
        commands = List.copyOf(commands);
    }

    /**
     * The two commits and where they can be looked at.
     *
     * @param repository the repository's web address
     * @param base the merge base
     * @param head the pull request's head
     * @param commitsBehind how many commits the base branch has that the head has not
     */
    public record Revisions(URI repository, CommitId base, CommitId head, int commitsBehind) {}

    /**
     * What an earlier head came to.
     *
     * @param head the commit
     * @param baseLoss loss of the touched code before
     * @param headLoss loss of the touched code after
     */
    public record EarlierRun(CommitId head, double baseLoss, double headLoss) {}

    /**
     * A command that people can give in a comment.
     *
     * @param usage what to write
     * @param meaning what it does, in a few words
     */
    public record CommandHelp(String usage, String meaning) {}
}
