package dev.descent.cli;

import dev.descent.report.DeliveryState;
import dev.descent.report.InboxEntry;
import dev.descent.report.InboxReport;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code descent inbox list}. */
@Command(name = "list", description = "Lists deliveries, newest first.")
final class InboxListCommand implements Runnable {
    private final Terminal terminal;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private InboxCommand inbox;

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description =
                    "Only these: waiting, parked (until the installation may be served again), buried (given up), done,"
                            + " ignored. If left out: waiting, parked and buried.")
    private Set<DeliveryState> states = EnumSet.of(DeliveryState.WAITING, DeliveryState.PARKED, DeliveryState.BURIED);

    @Option(names = "--limit", paramLabel = "N", description = "List at most N; 50 if left out.")
    private int limit = 50;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json; table if left out.")
    private InboxFormat format = InboxFormat.TABLE;

    @Option(names = "--payload", description = "Show what was delivered, too: other people's text and code.")
    private boolean withPayloads;

    InboxListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        int most = Math.max(limit, 1);
        List<InboxEntry> found;
        try (OperatorInbox open = inbox.open(settings)) {
            found = open.list(states, most + 1, withPayloads);
        }
        List<InboxEntry> shown = found.stream().limit(most).toList();
        boolean hasMore = found.size() > most;
        terminal.out()
                .print(
                        switch (format) {
                            case TABLE -> InboxReport.table(shown, hasMore, terminal.width());
                            case JSON -> InboxReport.json(shown, hasMore);
                        });
    }
}
