package dev.descent.cli;

import dev.descent.config.DatabaseSettings;
import dev.descent.config.DatabaseSettingsReader;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code descent inbox}: what became of deliveries, and another chance for those that were given up. */
@Command(
        name = "inbox",
        description = "Lists what GitHub delivered, and has deliveries that were given up tried again. Works on the"
                + " database of the server's settings, whether the server is running or not.",
        synopsisSubcommandLabel = "COMMAND")
final class InboxCommand implements Runnable {
    private final Map<String, String> environment;
    private final Function<DatabaseSettings, OperatorInbox> inboxes;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    InboxCommand(Outside outside) {
        this.environment = outside.environment();
        this.inboxes = outside.inboxes();
    }

    /** Opens the inbox of these settings; throws a {@link Refusal} when they are wrong or the database can't be used. */
    OperatorInbox open(SettingsOption settings) {
        try {
            return inboxes.apply(DatabaseSettingsReader.read(settings.over(environment)));
        } catch (IllegalArgumentException wrongSettings) {
            throw new Refusal(String.valueOf(wrongSettings.getMessage()));
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list or replay?");
    }
}
