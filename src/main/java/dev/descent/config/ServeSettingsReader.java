package dev.descent.config;

import dev.descent.config.ModelAccess.Price;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the server's settings from names and values: environment variables, a properties file, or both. */
public final class ServeSettingsReader {
    private static final String HOST = "DESCENT_HOST";
    private static final String PORT = "DESCENT_PORT";
    private static final String GITHUB_API_URL = "DESCENT_GITHUB_API_URL";

    private static final Set<String> KNOWN = Stream.of(
                    Set.of(HOST, PORT, GITHUB_API_URL),
                    AppSettingsReader.KNOWN,
                    DatabaseSettingsReader.KNOWN,
                    TrainingSettingsReader.KNOWN,
                    OperationSettingsReader.KNOWN)
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    /** What the launcher reads. */
    private static final Set<String> OTHERS = Set.of("DESCENT_JAVA_HOME", "DESCENT_NATIVES");

    private final Set<String> names;
    private final SettingValues values;
    private final TrainingSettingsReader training;

    private ServeSettingsReader(Map<String, String> settings, Function<String, Optional<Price>> prices) {
        this.names = Set.copyOf(settings.keySet());
        this.values = new SettingValues(settings);
        this.training = new TrainingSettingsReader(settings, values, prices);
    }

    /**
     * Reads settings; names that don't begin with {@code DESCENT_} are other people's.
     *
     * @param prices knows what some language models cost
     */
    public static ServeSettings.Result read(Map<String, String> values, Function<String, Optional<Price>> prices) {
        return new ServeSettingsReader(values, prices).read();
    }

    private ServeSettings.Result read() {
        names.stream()
                .filter(name -> name.startsWith("DESCENT_") && !KNOWN.contains(name) && !OTHERS.contains(name))
                .sorted()
                .forEach(name -> values.problem(name + " is no setting; there are " + String.join(", ", KNOWN) + "."));
        DatabaseSettingsReader storage = new DatabaseSettingsReader(values);
        Path dataDir = storage.dataDir();
        DatabaseSettings database = storage.read();
        Optional<ServeSettings.App> app = new AppSettingsReader(values).read(new AppFolder(dataDir));
        String host = values.value(HOST).orElse("127.0.0.1");
        int port = values.port(PORT, values.value(PORT).orElse("8080"));
        TrainingSettings proposers = training.read();
        Operation operation = new OperationSettingsReader(values).read();
        URI api = apiUrl();
        if (!values.problems().isEmpty()) {
            return new ServeSettings.Invalid(values.problems());
        }
        return app.<ServeSettings.Result>map(known -> new ServeSettings.Valid(new ServeSettings(
                        known, host, port, dataDir, database, webUrl(api), api, proposers, operation)))
                .orElseGet(
                        () -> new ServeSettings.WithoutApp(new SetupSettings(host, port, dataDir, webUrl(api), api)));
    }

    private URI apiUrl() {
        return values.value(GITHUB_API_URL)
                .flatMap(url -> values.safeUrl(GITHUB_API_URL, url, "tokens travel there"))
                .orElse(URI.create("https://api.github.com"));
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
