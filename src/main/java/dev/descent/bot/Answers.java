package dev.descent.bot;

import dev.descent.bot.Event.CommandGiven;
import dev.descent.repo.CommitId;
import dev.descent.report.Markdown;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bot does about a command besides carrying it out. Everything here can be repeated. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final HostedPullRequest host;
    private boolean mayReact = true;

    Answers(HostedPullRequest host) {
        this.host = host;
    }

    /** The command, if it is understood and whoever gave it may give commands; says so either way. */
    Optional<Command> admit(CommandGiven given) {
        if (!host.mayCommand(given.author())) {
            decline(given, Messages.mayNotCommand());
            return Optional.empty();
        }
        return switch (given.wish()) {
            case Wish.Clear(Command command) -> {
                react(given, Reaction.ACCEPTED);
                yield Optional.of(command);
            }
            case Wish.Unclear(String why) -> {
                decline(given, why);
                yield Optional.empty();
            }
        };
    }

    /** The command was carried out. */
    void done(CommandGiven given) {
        react(given, Reaction.DONE);
    }

    /** The command was carried out, and this came of it. */
    void done(CommandGiven given, String markdown) {
        reply(given.occasion(), markdown);
        done(given);
    }

    /** The command can't be carried out, as the sentence says. */
    void decline(CommandGiven given, String sentence) {
        refused(given);
        reply(given.occasion(), Markdown.prose(sentence));
    }

    /** The command can't be carried out, as was said elsewhere. */
    void refused(CommandGiven given) {
        react(given, Reaction.REFUSED);
    }

    /**
     * A reaction is a courtesy: where none is possible, in a locked conversation for instance or where the App may not write
     * issues, the rest goes on.
     */
    private void react(CommandGiven given, Reaction reaction) {
        if (!mayReact || !(given.occasion() instanceof Occasion.InComment(CommentId comment, var _))) {
            return;
        }
        try {
            host.react(comment, reaction);
        } catch (ForgeException failure) {
            if (failure.isRetryable() || failure.kind() == ForgeException.Kind.SUSPENDED) {
                throw failure;
            }
            mayReact = false;
            LOG.info("no reaction to a command on {}: {}", given.pullRequest(), failure.getMessage());
        }
    }

    /** One reply to a comment, and one to all clicks on a commit that come to the same. */
    private void reply(Occasion occasion, String markdown) {
        String name = switch (occasion) {
            case Occasion.InComment(CommentId comment, var _) -> String.valueOf(comment.value());
            case Occasion.ByClick(CommitId head) -> head.hex();
        };
        String marker = "<!-- descent:reply:" + name + " -->";
        if (host.ownComments(marker).isEmpty()) {
            host.addComment(marker + "\n" + markdown);
        }
    }
}
