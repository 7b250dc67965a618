package dev.descent.bot;

import dev.descent.bot.CheckResult.Conclusion;
import dev.descent.bot.Judgement.Measured;
import dev.descent.loss.Delta;
import dev.descent.loss.Verdict;
import java.net.URI;

/**
 * What a judgement makes the bot say.
 *
 * @param isNoteworthy whether it is worth a first comment; a comment that is there is kept up to date anyway
 * @param comment the comment's Markdown
 * @param check how the check run ends
 */
record Publication(boolean isNoteworthy, String comment, CheckResult check) {
    static Publication of(Judgement judgement, URI page) {
        return switch (judgement) {
            case Measured measured -> of(measured, page);
            case Judgement.NotAnalysed(String why) -> new Publication(false, why, Messages.notAnalysed(why));
        };
    }

    private static Publication of(Measured measured, URI page) {
        Delta delta = measured.delta();
        String title = "Loss %.2f → %.2f".formatted(delta.baseLoss(), delta.headLoss());
        boolean isNoteworthy =
                delta.verdict() != Verdict.UNCHANGED || !measured.problems().isEmpty();
        return new Publication(
                isNoteworthy,
                title + " " + page + " " + measured.sides() + measured.problems(),
                CheckResult.of(conclusion(measured), title, title));
    }

    private static Conclusion conclusion(Measured measured) {
        Delta delta = measured.delta();
        boolean passes = measured.config()
                .gate()
                .map(gate -> gate.passes(delta.change(), delta.denominator()))
                .orElse(true);
        if (!passes) {
            return Conclusion.FAILURE;
        }
        return switch (delta.verdict()) {
            case BETTER, WORSE, MOVED -> Conclusion.SUCCESS;
            case UNCHANGED, NOT_ANALYSED -> Conclusion.NEUTRAL;
        };
    }
}
