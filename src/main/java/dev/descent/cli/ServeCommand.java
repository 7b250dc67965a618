package dev.descent.cli;

import dev.descent.config.ServeSettings;
import dev.descent.config.ServeSettingsReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code descent serve}. */
@Command(
        name = "serve",
        description = "Runs the GitHub App's server until it is stopped; settings come from the environment, a file, or both.")
final class ServeCommand implements Callable<Integer> {
    private final Consumer<ServeSettings> server;
    private final Terminal terminal;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "A properties file with settings, named as in the environment; the environment wins.")
    private @Nullable Path file;

    ServeCommand(Consumer<ServeSettings> server, Terminal terminal) {
        this.server = server;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return switch (ServeSettingsReader.read(values())) {
            case ServeSettings.Invalid(var problems) -> {
                problems.forEach(problem -> terminal.err().println("descent: " + problem));
                yield ExitStatus.WRONG_USAGE;
            }
            case ServeSettings.Valid(var settings) -> {
                server.accept(settings);
                yield ExitStatus.DONE;
            }
        };
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        if (file != null) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException failure) {
                throw new Refusal("the settings in " + file + " can't be read");
            }
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        }
        values.putAll(System.getenv());
        return values;
    }
}
