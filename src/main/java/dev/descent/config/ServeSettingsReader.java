package dev.descent.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the server's settings from names and values: environment variables, a properties file, or both. */
public final class ServeSettingsReader {
    private static final String APP_ID = "DESCENT_APP_ID";
    private static final String PRIVATE_KEY_FILE = "DESCENT_PRIVATE_KEY_FILE";
    private static final String WEBHOOK_SECRET = "DESCENT_WEBHOOK_SECRET";
    private static final String WEBHOOK_SECRET_OLD = "DESCENT_WEBHOOK_SECRET_OLD";
    private static final String HOST = "DESCENT_HOST";
    private static final String PORT = "DESCENT_PORT";
    private static final String DATA_DIR = "DESCENT_DATA_DIR";
    private static final String GITHUB_API_URL = "DESCENT_GITHUB_API_URL";
    private static final String FILE = "_FILE";

    private static final Set<String> KNOWN = new TreeSet<>(Set.of(
            APP_ID,
            PRIVATE_KEY_FILE,
            WEBHOOK_SECRET,
            WEBHOOK_SECRET + FILE,
            WEBHOOK_SECRET_OLD,
            WEBHOOK_SECRET_OLD + FILE,
            HOST,
            PORT,
            DATA_DIR,
            GITHUB_API_URL));
    /** Tells the launcher where Java is. */
    private static final String LAUNCHERS = "DESCENT_JAVA_HOME";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Map<String, String> values;
    private final List<String> problems = new ArrayList<>();

    private ServeSettingsReader(Map<String, String> values) {
        this.values = values;
    }

    /** Reads settings; names that don't begin with {@code DESCENT_} are other people's. */
    public static ServeSettings.Result read(Map<String, String> values) {
        return new ServeSettingsReader(values).read();
    }

    private ServeSettings.Result read() {
        values.keySet().stream()
                .filter(name -> name.startsWith("DESCENT_") && !KNOWN.contains(name) && !name.equals(LAUNCHERS))
                .sorted()
                .forEach(name -> problems.add(name + " is no setting; there are " + String.join(", ", KNOWN) + "."));
        String appId = required(APP_ID);
        Optional<PrivateKey> key = privateKey();
        List<String> secrets = webhookSecrets();
        int port = port();
        URI api = apiUrl();
        if (!problems.isEmpty() || key.isEmpty()) {
            return new ServeSettings.Invalid(problems);
        }
        return new ServeSettings.Valid(new ServeSettings(
                new ServeSettings.App(appId, key.get(), secrets),
                value(HOST).orElse("127.0.0.1"),
                port,
                Path.of(value(DATA_DIR).orElse("data")).toAbsolutePath(),
                webUrl(api),
                api));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private String required(String name) {
        Optional<String> value = value(name);
        if (value.isEmpty()) {
            problems.add(name + " is missing.");
        }
        return value.orElse("");
    }

    private Optional<PrivateKey> privateKey() {
        String file = required(PRIVATE_KEY_FILE);
        try {
            return Optional.of(file)
                    .filter(named -> !named.isEmpty())
                    .flatMap(named -> content(PRIVATE_KEY_FILE, named))
                    .map(PrivateKeys::parse);
        } catch (IllegalArgumentException unreadable) {
            problems.add(PRIVATE_KEY_FILE + " names " + file + ": " + unreadable.getMessage() + ".");
            return Optional.empty();
        }
    }

    private Optional<String> content(String name, String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException | IllegalArgumentException failure) {
            problems.add(name + " names " + file + ", which can't be read.");
            return Optional.empty();
        }
    }

    private List<String> webhookSecrets() {
        Optional<String> current = secret(WEBHOOK_SECRET);
        if (current.isEmpty()) {
            problems.add(WEBHOOK_SECRET + " or " + WEBHOOK_SECRET + FILE + " is missing.");
        }
        return Stream.of(current, secret(WEBHOOK_SECRET_OLD))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> secret(String name) {
        return value(name).or(() -> value(name + FILE).flatMap(file -> content(name + FILE, file)));
    }

    private int port() {
        String port = value(PORT).orElse("8080");
        if (port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65_535) {
            return Integer.parseInt(port);
        }
        problems.add(PORT + " is " + port + ", not a port from 0 to 65535.");
        return 0;
    }

    private URI apiUrl() {
        String url = value(GITHUB_API_URL).orElse("https://api.github.com").replaceAll("/+$", "");
        URI uri = URI.create("https://api.github.com");
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException notUri) {
            problems.add(GITHUB_API_URL + " is " + url + ", not a URL.");
            return uri;
        }
        boolean isSafe = "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost())));
        if (uri.getHost() == null || !isSafe) {
            problems.add(GITHUB_API_URL + " is " + url + ", not an https URL; tokens travel there.");
        }
        return uri;
    }

    /**
     * The API of github.com, and of {@code NAME.ghe.com}, has a host of its own; that of a GitHub Enterprise Server is below
     * {@code /api/v3}.
     */
    private static URI webUrl(URI api) {
        String host = String.valueOf(api.getHost());
        boolean isCloud = host.equals("api.github.com") || (host.startsWith("api.") && host.endsWith(".ghe.com"));
        return URI.create(api.getScheme() + "://" + (isCloud ? host.substring("api.".length()) : api.getAuthority()));
    }
}
