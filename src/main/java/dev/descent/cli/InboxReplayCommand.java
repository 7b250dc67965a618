package dev.descent.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code descent inbox replay}. */
@Command(
        name = "replay",
        description = "Has deliveries that were given up tried again. A running server takes them up within a minute.")
final class InboxReplayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private InboxCommand inbox;

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Parameters(paramLabel = "DELIVERY", arity = "0..*", description = "Deliveries, by the ids that GitHub gave them.")
    private List<String> deliveries = List.of();

    @Option(names = "--all", description = "Every delivery that was given up.")
    private boolean isForAll;

    InboxReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (isForAll == !deliveries.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "which deliveries? Name them, or say --all");
        }
        try (OperatorInbox open = inbox.open(settings)) {
            return isForAll ? replayed(open.replayAll(), List.of()) : replay(open);
        }
    }

    private int replay(OperatorInbox open) {
        List<String> refused = deliveries.stream()
                .distinct()
                .filter(delivery -> !open.replay(delivery))
                .toList();
        int distinct = Math.toIntExact(deliveries.stream().distinct().count());
        return replayed(distinct - refused.size(), refused);
    }

    private int replayed(int count, List<String> refused) {
        refused.forEach(delivery -> terminal.err().println("descent: there is no buried delivery " + delivery));
        terminal.out().println(count == 1 ? "1 delivery waits again." : count + " deliveries wait again.");
        return refused.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
