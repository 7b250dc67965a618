package dev.descent.cli;

import dev.descent.config.ServeSettings;
import dev.descent.config.ServeSettingsReader;
import dev.descent.config.SetupSettings;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code descent serve}. */
@Command(
        name = "serve",
        description = "Runs the GitHub App's server until it is stopped. Settings are DESCENT_... variables of the"
                + " environment, or of a file; the environment wins.")
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Workshop workshop;
    private final Consumer<SetupSettings> setup;
    private final Consumer<ServeSettings> server;

    @Mixin
    private SettingsOption file = new SettingsOption();

    ServeCommand(Terminal terminal, Outside outside) {
        this.terminal = terminal;
        this.environment = outside.environment();
        this.workshop = outside.workshop();
        this.setup = outside.setup();
        this.server = outside.server();
    }

    @Override
    public Integer call() {
        Map<String, String> values = file.over(environment);
        ServeSettings.Result settings = ServeSettingsReader.read(values, workshop::price);
        if (settings instanceof ServeSettings.WithoutApp(SetupSettings alone)) {
            setup.accept(alone);
            settings = ServeSettingsReader.read(values, workshop::price);
        }
        return serve(settings);
    }

    private int serve(ServeSettings.Result result) {
        return switch (result) {
            case ServeSettings.Valid(ServeSettings settings) -> {
                server.accept(settings);
                yield ExitStatus.DONE;
            }
            case ServeSettings.WithoutApp _ -> throw new Refusal("nobody has created an App");
            case ServeSettings.Invalid(var problems) -> {
                problems.forEach(problem -> terminal.err().println("descent: " + problem));
                yield ExitStatus.FAILED;
            }
        };
    }
}
