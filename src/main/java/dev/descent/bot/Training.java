package dev.descent.bot;

import dev.descent.bot.Event.CommandGiven;
import dev.descent.repo.CommitId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What becomes of {@code /train} and {@code /stop}: this Descent has no training set up, and here is where it says so. */
final class Training {
    /** Commands that nobody is told about as long as there is none. */
    static final Set<Command.Word> NEEDED_FOR = EnumSet.of(Command.Word.TRAIN, Command.Word.STOP);

    private Training() {}

    /** Why the command isn't carried out. */
    static String refusal(Command command, CommandGiven given, HostedPullRequest host) {
        Optional<String> unbound = command instanceof Command.Train ? unbound(given, host) : Optional.empty();
        return unbound.orElseGet(Messages::noTraining);
    }

    /** Why the command doesn't mean the head as it is now, or nothing when it does. */
    private static Optional<String> unbound(CommandGiven given, HostedPullRequest host) {
        CommitId head = host.read().head();
        return SeenHead.isMeant(head, given, host) ? Optional.empty() : Optional.of(Messages.pushedSince(head));
    }
}
