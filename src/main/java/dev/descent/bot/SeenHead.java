package dev.descent.bot;

import dev.descent.bot.Event.CommandGiven;
import dev.descent.repo.CommitId;
import java.time.Instant;

/**
 * Binds a command to a commit. A comment doesn't say which head its author saw, and a commit's own date is whatever its author
 * wishes. But the bot starts a check run on each head that it sees, and the host dates that: whoever commands after it can
 * have seen that head; whoever commanded before can't have meant it.
 */
final class SeenHead {
    private SeenHead() {}

    /** Whether whoever gave the command meant this head. In doubt, within a second, they didn't. */
    static boolean isMeant(CommitId head, CommandGiven given, HostedPullRequest host) {
        return switch (given.occasion()) {
            case Occasion.ByClick(CommitId clicked) -> clicked.equals(head);
            case Occasion.InComment(var _, Instant written) ->
                host.checkRuns(head).stream()
                        .filter(run -> run.key()
                                .pullRequest()
                                .equals(given.pullRequest().number()))
                        .anyMatch(run -> run.startedAt().isBefore(written));
        };
    }
}
