package dev.descent.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings by name, and what was found wrong with them. */
final class SettingValues {
    /** Ends the name of a setting that names a file with the value. */
    static final String FILE = "_FILE";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

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

    /** The URL that this text is, without slashes at its end; nothing with a problem when it is none. */
    Optional<URI> url(String name, String text) {
        Optional<URI> url = parsed(text.replaceAll("/+$", ""));
        if (url.isEmpty()) {
            problem(name + " is " + text + ", not a URL.");
        }
        return url;
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException notUri) {
            return Optional.empty();
        }
    }

    /** The same for what {@code secrecy} asks for TLS, which only this machine may go without. */
    Optional<URI> safeUrl(String name, String text, String secrecy) {
        Optional<URI> url = url(name, text);
        boolean isSafe = url.filter(uri -> "https".equals(uri.getScheme())
                        || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost())))
                .isPresent();
        if (url.isPresent() && !isSafe) {
            problem(name + " is " + text + ", not an https URL; " + secrecy + ".");
        }
        return url.filter(_ -> isSafe);
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
