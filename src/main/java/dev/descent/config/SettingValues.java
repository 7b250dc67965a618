package dev.descent.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings by name, and what was found wrong with them. */
final class SettingValues {
    /** Ends the name of a setting that names a file with the value. */
    static final String FILE = "_FILE";

    private final Map<String, String> values;
    private final List<String> problems = new ArrayList<>();

    SettingValues(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** A problem, as a sentence. */
    void problem(String sentence) {
        problems.add(sentence);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The value, or a problem and nothing. */
    String required(String name) {
        Optional<String> value = value(name);
        if (value.isEmpty()) {
            problem(name + " is missing.");
        }
        return value.orElse("");
    }

    /** The value itself or the content of the file that its sister setting names. */
    Optional<String> secret(String name) {
        return value(name).or(() -> value(name + FILE).flatMap(file -> content(name + FILE, file)));
    }

    /** The port that this text names; 0 with a problem when it names none. */
    int port(String name, String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        problem(name + " is " + text + ", not a port from 0 to 65535.");
        return 0;
    }

    /** What is in the file that the setting {@code name} names. */
    Optional<String> content(String name, String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException | IllegalArgumentException failure) {
            problem(name + " names " + file + ", which can't be read.");
            return Optional.empty();
        }
    }
}
