package dev.descent.config;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where the database is: SQLite in the data folder, unless a URL says otherwise. */
public final class DatabaseSettingsReader {
    private static final String DATA_DIR = "DESCENT_DATA_DIR";
    private static final String URL = "DESCENT_DATABASE_URL";
    private static final String PASSWORD = "DESCENT_DATABASE_PASSWORD";

    static final Set<String> KNOWN =
            Set.of(DATA_DIR, URL, URL + SettingValues.FILE, PASSWORD, PASSWORD + SettingValues.FILE);

    private static final Pattern POSTGRES = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://"
            + "(?:(?<user>[^:@/?#]+)(?::(?<password>[^@/?#]*))?@)?(?<place>[^@/?#]+/[^/?#]+(?:\\?[^#]*)?)");

    private final SettingValues values;

    DatabaseSettingsReader(SettingValues values) {
        this.values = values;
    }

    /** Reads only what concerns the database; throws {@link IllegalArgumentException} with a sentence for each problem. */
    public static DatabaseSettings read(Map<String, String> settings) {
        SettingValues values = new SettingValues(settings);
        DatabaseSettings database = new DatabaseSettingsReader(values).read();
        if (!values.problems().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", values.problems()));
        }
        return database;
    }

    /** The data folder. */
    Path dataDir() {
        return Path.of(values.value(DATA_DIR).orElse("data")).toAbsolutePath();
    }

    DatabaseSettings read() {
        DatabaseSettings.Sqlite usual = new DatabaseSettings.Sqlite(dataDir());
        return values.secret(URL).flatMap(this::postgres).orElse(usual);
    }

    /** The URL may hold a password, so no problem quotes it. */
    private Optional<DatabaseSettings> postgres(String url) {
        Matcher parts = POSTGRES.matcher(url);
        if (!parts.matches() || parts.group("user") == null) {
            values.problem(URL + " isn't of the form postgresql://USER:PASSWORD@HOST:PORT/NAME.");
            return Optional.empty();
        }
        try {
            return Optional.of(new DatabaseSettings.Postgres(
                    URI.create("jdbc:postgresql://" + parts.group("place")),
                    decoded(parts.group("user")),
                    values.secret(PASSWORD)
                            .or(() -> Optional.ofNullable(parts.group("password"))
                                    .map(DatabaseSettingsReader::decoded))));
        } catch (IllegalArgumentException unreadable) {
            values.problem(URL + " has characters that a URL can't have; write them as %XX.");
            return Optional.empty();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
