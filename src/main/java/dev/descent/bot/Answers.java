package dev.descent.bot;

/** What the bot does about a command besides carrying it out. Everything here can be repeated. */
final class Answers {
    private final HostedPullRequest host;

    Answers(HostedPullRequest host) {
        this.host = host;
    }

    /** Whether whoever gave the command may give commands; says so either way. */
    boolean admit(Event.CommandGiven given) {
        if (host.mayCommand(given.author())) {
            host.react(given.comment(), Reaction.ACCEPTED);
            return true;
        }
        host.react(given.comment(), Reaction.REFUSED);
        reply(given.comment(), Messages.mayNotCommand());
        return false;
    }

    /** The command was carried out. */
    void done(Event.CommandGiven given) {
        host.react(given.comment(), Reaction.DONE);
    }

    /** Says which commands there are. */
    void help(Event.CommandGiven given) {
        if (admit(given)) {
            reply(given.comment(), Messages.help());
            done(given);
        }
    }

    private void reply(CommentId to, String markdown) {
        String marker = "<!-- descent:reply:" + to.value() + " -->";
        if (host.ownComments(marker).isEmpty()) {
            host.addComment(marker + "\n" + markdown);
        }
    }
}
