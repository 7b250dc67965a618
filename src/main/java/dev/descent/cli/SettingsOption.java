package dev.descent.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.Option;

/** The option of every command that needs the server's settings. */
final class SettingsOption {
    @Option(names = "--settings", paramLabel = "FILE", description = "Read settings from FILE, lines of NAME=value.")
    private Optional<Path> file = Optional.empty();

    /** The settings of the file and of the environment, which wins. */
    Map<String, String> over(Map<String, String> environment) {
        Map<String, String> values =
                new HashMap<>(file.map(SettingsOption::read).orElse(Map.of()));
        values.putAll(environment);
        return values;
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("can't read the settings in " + file + ": " + e.getMessage());
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
