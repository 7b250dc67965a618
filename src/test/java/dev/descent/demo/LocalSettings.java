package dev.descent.demo;

import dev.descent.config.DatabaseSettings;
import dev.descent.config.ServeSettings;
import dev.descent.config.ServeSettingsReader;
import dev.descent.fake.FakeGitHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The settings with which the real server serves a GitHub on this machine. */
public final class LocalSettings {
    /** What the fake signs its webhooks with. */
    public static final String WEBHOOK_SECRET = "known to both of us";

    private LocalSettings() {}

    /** Settings for {@code github}, with everything that is kept in {@code folder}. */
    public static ServeSettings of(FakeGitHub github, Path folder) {
        return of(github, folder, Map.of());
    }

    /** The same with more settings. */
    public static ServeSettings of(FakeGitHub github, Path folder, Map<String, String> more) {
        Map<String, String> values =
                new HashMap<>(values(github.appId(), github.privateKeyPem(), github.api(), folder));
        values.putAll(more);
        return read(github, values);
    }

    /** These settings, for {@code github}. */
    public static ServeSettings read(FakeGitHub github, Map<String, String> values) {
        return read(github.web(), values);
    }

    /** These settings, for a fake GitHub of another process whose pages are at {@code web}. */
    public static ServeSettings read(URI web, Map<String, String> values) {
        return switch (ServeSettingsReader.read(values, model -> Optional.empty())) {
            case ServeSettings.WithoutApp _ -> throw new IllegalStateException("these settings name no App");
            case ServeSettings.Invalid(var problems) -> throw new IllegalStateException(String.join(" ", problems));
            case ServeSettings.Valid(var settings) -> at(web, settings);
        };
    }

    /** The same with another database. */
    public static ServeSettings with(DatabaseSettings database, ServeSettings settings) {
        return new ServeSettings(
                settings.app(),
                settings.host(),
                settings.port(),
                settings.dataDir(),
                database,
                settings.githubUrl(),
                settings.githubApiUrl(),
                settings.training(),
                settings.operation());
    }

    /** The same as names and values, for a GitHub that has everything at one address; the key is written into {@code folder}. */
    public static Map<String, String> values(long appId, String privateKeyPem, URI api, Path folder) {
        return Map.of(
                "DESCENT_APP_ID",
                String.valueOf(appId),
                "DESCENT_PRIVATE_KEY_FILE",
                write(folder.resolve("app.pem"), privateKeyPem),
                "DESCENT_WEBHOOK_SECRET",
                WEBHOOK_SECRET,
                "DESCENT_HOST",
                "127.0.0.1",
                "DESCENT_PORT",
                "0",
                "DESCENT_METRICS_PORT",
                "0",
                "DESCENT_DATA_DIR",
                folder.resolve("data").toString(),
                "DESCENT_GITHUB_API_URL",
                api.toString());
    }

    /** The fake's pages have a port of their own. */
    private static ServeSettings at(URI web, ServeSettings settings) {
        return new ServeSettings(
                settings.app(),
                settings.host(),
                settings.port(),
                settings.dataDir(),
                settings.database(),
                web,
                settings.githubApiUrl(),
                settings.training(),
                settings.operation());
    }

    private static String write(Path file, String content) {
        try {
            return Files.writeString(file, content).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
