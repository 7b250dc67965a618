package dev.descent.config;

import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads who we are at GitHub: the App that settings name, else the one that {@code /setup} stored. */
final class AppSettingsReader {
    private static final String APP_ID = "DESCENT_APP_ID";
    private static final String PRIVATE_KEY_FILE = "DESCENT_PRIVATE_KEY_FILE";
    private static final String WEBHOOK_SECRET = "DESCENT_WEBHOOK_SECRET";
    private static final String WEBHOOK_SECRET_OLD = "DESCENT_WEBHOOK_SECRET_OLD";

    static final Set<String> KNOWN = Set.of(
            APP_ID,
            PRIVATE_KEY_FILE,
            WEBHOOK_SECRET,
            WEBHOOK_SECRET + SettingValues.FILE,
            WEBHOOK_SECRET_OLD,
            WEBHOOK_SECRET_OLD + SettingValues.FILE);

    private final SettingValues values;

    AppSettingsReader(SettingValues values) {
        this.values = values;
    }

    /** The App, or nothing when there is none yet or when the values have a problem. */
    Optional<ServeSettings.App> read(AppFolder folder) {
        boolean isNamed = Stream.of(APP_ID, PRIVATE_KEY_FILE, WEBHOOK_SECRET, WEBHOOK_SECRET + SettingValues.FILE)
                .anyMatch(name -> values.value(name).isPresent());
        return isNamed ? named() : stored(folder);
    }

    private Optional<ServeSettings.App> named() {
        String id = values.required(APP_ID);
        Optional<PrivateKey> key = privateKey();
        Optional<String> secret = values.secret(WEBHOOK_SECRET);
        if (secret.isEmpty()) {
            values.problem(WEBHOOK_SECRET + " or " + WEBHOOK_SECRET + SettingValues.FILE + " is missing.");
        }
        return key.map(read -> new ServeSettings.App(id, read, withOld(secret.stream())));
    }

    /** The webhook secret that was stored is rotated as any other. */
    private Optional<ServeSettings.App> stored(AppFolder folder) {
        try {
            return folder.read()
                    .map(app ->
                            new ServeSettings.App(app.id(), app.privateKey(), withOld(app.webhookSecrets().stream())));
        } catch (IllegalArgumentException unreadable) {
            values.problem("The App's keys in " + folder.path() + " make no sense: " + unreadable.getMessage() + ".");
            return Optional.empty();
        }
    }

    private List<String> withOld(Stream<String> current) {
        return Stream.concat(current, values.secret(WEBHOOK_SECRET_OLD).stream())
                .toList();
    }

    private Optional<PrivateKey> privateKey() {
        String file = values.required(PRIVATE_KEY_FILE);
        try {
            return Optional.of(file)
                    .filter(named -> !named.isEmpty())
                    .flatMap(named -> values.content(PRIVATE_KEY_FILE, named))
                    .map(PrivateKeys::parse);
        } catch (IllegalArgumentException unreadable) {
            values.problem(PRIVATE_KEY_FILE + " names " + file + ": " + unreadable.getMessage() + ".");
            return Optional.empty();
        }
    }
}
