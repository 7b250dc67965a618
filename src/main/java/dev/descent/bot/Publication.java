package dev.descent.bot;

import dev.descent.bot.Judgement.Measured;
import dev.descent.config.ConfigResult.Problem;
import dev.descent.config.Scope;
import dev.descent.loss.Delta;
import dev.descent.loss.Gradient;
import dev.descent.loss.Hotspot;
import dev.descent.report.CheckRunReport;
import dev.descent.report.CommentInput;
import dev.descent.report.CommentInput.EarlierRun;
import dev.descent.report.ConfigPreview;
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

    /** What a pull request does to a part, with what was found there before. */
    static Publication of(Measured measured, Part part, List<EarlierRun> earlier) {
        Delta delta = part.delta();
        boolean isRoot = part.scope().project().equals(Scope.ROOT);
        List<Hotspot> hotspots = Gradient.of(delta, part.churn(), HOTSPOTS);
        List<String> problems = isRoot ? Messages.problems(measured.problems()) : List.of();
        Optional<ConfigPreview> preview = measured.preview().filter(_ -> isRoot).map(Publication::preview);
        String comment = PullRequestComment.render(new CommentInput(
                Messages.opening(part.scope().project()),
                measured.revisions(),
                delta,
                hotspots,
                earlier,
                problems,
                preview,
                Messages.commands()));
        return new Publication(
                PullRequestComment.isWorthWriting(delta) || !problems.isEmpty() || preview.isPresent(),
                comment,
                CheckRunReport.of(measured.revisions(), delta, hotspots, part.missedGate()));
    }

    private static ConfigPreview preview(Preview preview) {
        return switch (preview) {
            case Preview.Mistaken(List<Problem> problems) -> new ConfigPreview.Mistaken(Messages.mistakes(problems));
            case Preview.Usable(Part now, Part then, List<String> dropped) ->
                new ConfigPreview.Usable(outcome(now), outcome(then), dropped);
        };
    }

    private static ConfigPreview.Outcome outcome(Part part) {
        return new ConfigPreview.Outcome(
                part.delta(), part.scope().scoring().gate().isPresent(), part.missedGate());
    }
}
