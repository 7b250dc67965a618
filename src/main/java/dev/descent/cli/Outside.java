package dev.descent.cli;

import dev.descent.config.DatabaseSettings;
import dev.descent.config.ServeSettings;
import dev.descent.config.SetupSettings;
import dev.descent.repo.Workplaces;
import dev.descent.report.Checkup;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the commands need from outside.
 *
 * @param environment variables and their values
 * @param workplaces opens what people point at
 * @param engine made when something is scored, and no earlier
 * @param workshop what training needs
 * @param setup returns when somebody has created an App
 * @param server runs until it is stopped
 * @param inboxes opens the inbox in a database, beside a server that may be running
 * @param doctor checks everything that a server with these settings needs
 */
public record Outside(
        Map<String, String> environment,
        Workplaces workplaces,
        Supplier<Engine> engine,
        Workshop workshop,
        Consumer<SetupSettings> setup,
        Consumer<ServeSettings> server,
        Function<DatabaseSettings, OperatorInbox> inboxes,
        Function<Map<String, String>, Checkup> doctor) {
    public Outside {
        environment = Map.copyOf(environment);
    }
}
