package dev.descent.config;

import java.net.URI;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;

/**
 * How {@code descent serve} runs.
 *
 * @param app who we are at GitHub
 * @param host the local interface to listen on
 * @param port the port to listen on; 0 takes any free one
 * @param dataDir a folder of this process's own: the mirrors, caches and, with SQLite, the database
 * @param database where the database is
 * @param githubUrl where people and git go, {@code https://github.com}
 * @param githubApiUrl where programs go, {@code https://api.github.com}
 * @param training who proposes when it trains
 * @param operation how it is watched
 */
public record ServeSettings(
        App app,
        String host,
        int port,
        Path dataDir,
        DatabaseSettings database,
        URI githubUrl,
        URI githubApiUrl,
        TrainingSettings training,
        Operation operation) {
    /** What came of reading settings. */
    public sealed interface Result {}

    /** Settings to run with. */
    public record Valid(ServeSettings settings) implements Result {}

    /** Settings that name no App: somebody has to create one first. */
    public record WithoutApp(SetupSettings settings) implements Result {}

    /** Every problem, a sentence each. */
    public record Invalid(List<String> problems) implements Result {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The GitHub App.
     *
     * @param id its id or client id
     * @param privateKey what it signs with
     * @param webhookSecrets the current secret and, while it is rotated, the one before
     */
    public record App(String id, PrivateKey privateKey, List<String> webhookSecrets) {
        public App {
            webhookSecrets = List.copyOf(webhookSecrets);
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "App[id=" + id + "]";
        }
    }
}
