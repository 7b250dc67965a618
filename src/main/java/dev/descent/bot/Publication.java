package dev.descent.bot;

import dev.descent.bot.Judgement.Measured;
import dev.descent.config.Scoring.Gate;
import dev.descent.loss.Delta;
import dev.descent.loss.Gradient;
import dev.descent.loss.Hotspot;
import dev.descent.report.CheckRunReport;
import dev.descent.report.CommentInput;
import dev.descent.report.CommentInput.EarlierRun;
import dev.descent.report.PullRequestComment;
import java.util.List;
import java.util.Optional;

/**
 * What a judgement makes the bot say.
 *
 * @param isNoteworthy whether it is worth a first comment; a comment that is there is kept up to date anyway
 * @param comment the comment's Markdown
 * @param check how the check run ends
 */
record Publication(boolean isNoteworthy, String comment, CheckRunReport check) {
    private static final int HOTSPOTS = 5;

    /** Why there is no score: the check run says it, and a comment that is there. */
    static Publication of(Judgement.NotAnalysed reason) {
        return new Publication(false, Messages.comment(reason.why()), CheckRunReport.notAnalysed(reason.why()));
    }

    /** A score, with what was found on this pull request before. */
    static Publication of(Measured measured, List<EarlierRun> earlier) {
        Delta delta = measured.delta();
        List<Hotspot> hotspots = Gradient.of(delta, measured.churn(), HOTSPOTS);
        List<String> problems = Messages.problems(measured.problems());
        String comment = PullRequestComment.render(new CommentInput(
                StickyComment.MARKER, measured.revisions(), delta, hotspots, earlier, problems, Messages.commands()));
        return new Publication(
                PullRequestComment.isWorthWriting(delta) || !problems.isEmpty(),
                comment,
                CheckRunReport.of(measured.revisions(), delta, hotspots, missedGate(measured)));
    }

    private static Optional<String> missedGate(Measured measured) {
        Delta delta = measured.delta();
        Optional<Gate> gate = measured.config().scoring().gate();
        return gate.filter(set -> !set.passes(delta.change(), delta.changedTokens()))
                .map(set -> Messages.missedGate(delta.change(), set));
    }
}
