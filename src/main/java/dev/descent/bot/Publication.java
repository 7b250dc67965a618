package dev.descent.bot;

import dev.descent.bot.CheckResult.Conclusion;
import dev.descent.bot.Judgement.Measured;
import dev.descent.loss.Gradient;
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
    private static final int HOTSPOTS = 5;
}
