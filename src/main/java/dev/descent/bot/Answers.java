package dev.descent.bot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bot does about a command besides carrying it out. Everything here can be repeated. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final HostedPullRequest host;

    Answers(HostedPullRequest host) {
        this.host = host;
    }

    /** Whether whoever gave the command may give commands; says so either way. */
    boolean admit(Event.CommandGiven given) {
        if (host.mayCommand(given.author())) {
            react(given, Reaction.ACCEPTED);
            return true;
        }
        decline(given, Messages.mayNotCommand());
        return false;
    }

    /** The command was carried out. */
    void done(Event.CommandGiven given) {
        react(given, Reaction.DONE);
    }

    /** Says which commands there are. */
    void help(Event.CommandGiven given) {
        if (admit(given)) {
            reply(given.comment(), Messages.help());
            done(given);
        }
    }

    /** The command can't be carried out, as the sentence says. */
    void decline(Event.CommandGiven given, String sentence) {
        react(given, Reaction.REFUSED);
        reply(given.comment(), sentence);
    }

    /** A reaction is a courtesy: where none is possible, in a locked conversation for instance, the rest goes on. */
    private void react(Event.CommandGiven given, Reaction reaction) {
        try {
            host.react(given.comment(), reaction);
        } catch (ForgeException failure) {
            if (failure.isRetryable() || failure.kind() == ForgeException.Kind.SUSPENDED) {
                throw failure;
            }
            LOG.warn("no reaction to a command on {}: {}", given.pullRequest(), failure.getMessage());
        }
    }

    private void reply(CommentId to, String markdown) {
        String marker = "<!-- descent:reply:" + to.value() + " -->";
        if (host.ownComments(marker).isEmpty()) {
            host.addComment(marker + "\n" + markdown);
        }
    }
}
