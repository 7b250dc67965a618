package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.Server;
import dev.descent.Server.Patience;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Inbox;
import dev.descent.bot.Pace;
import dev.descent.bot.Retries;
import dev.descent.bot.Rounds;
import dev.descent.config.ServeSettings;
import dev.descent.demo.LocalSettings;
import dev.descent.demo.RememberedFacts;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.loss.Scorer;
import dev.descent.store.Database;
import dev.descent.store.SqlInbox;
import dev.descent.syntax.TreeSitterParser;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The real server against the fake GitHub: impatient, and with a parser that can be paused. */
final class RunningBot implements AutoCloseable {
    /** Three attempts in all; nothing is looked for unless a story asks for it. */
    static final Patience IMPATIENT = patience(Duration.ofDays(1));

    /** Natives are loaded once. */
    private static final TreeSitterParser PARSER = new TreeSitterParser();

    private final FakeGitHub github;
    private final ServeSettings settings;
    private final PausingParser parser = new PausingParser(PARSER);
    private final Scorer scorer = new Scorer(parser, new RememberedFacts(), 2);
    private Server server;

    RunningBot(FakeGitHub github, Path folder) {
        this.github = github;
        this.settings = LocalSettings.of(github, folder);
        this.server = start(IMPATIENT);
    }

    private static Patience patience(Duration untilRounds) {
        return new Patience(
                Duration.ofSeconds(2),
                new Retries(3, Duration.ofMillis(10), Duration.ofMillis(50)),
                Pace.GITHUB.faster(GitHubExtension.HASTE),
                new Rounds(untilRounds, Duration.ofDays(1)),
                Duration.ofSeconds(6));
    }

    private Server start(Patience patience) {
        Server started = Server.start(settings, scorer, patience, Clock.systemUTC());
        github.sendWebhooksTo(
                URI.create("http://127.0.0.1:" + started.port() + "/webhooks/github"), LocalSettings.WEBHOOK_SECRET);
        return started;
    }

    ServeSettings settings() {
        return settings;
    }

    /** Where the running process is. */
    Server server() {
        return server;
    }

    /** Pauses the bot's work at the next file that it has to read. */
    PausingParser parser() {
        return parser;
    }

    /** Ends the process. */
    void stop() {
        server.close();
    }

    /** Starts another one on the same data. */
    void startAgain() {
        server = start(IMPATIENT);
    }

    /** Has another process look at once for what it wasn't told. */
    void goOnRounds() {
        stop();
        server = start(patience(Duration.ZERO));
    }

    /** Waits until GitHub was asked something like this so often; {@code METHOD /path}, a regular expression. */
    void awaitRequests(String request, int times) {
        await(() -> github.requests().stream()
                        .filter(asked -> asked.matches(request))
                        .count()
                >= times);
    }

    /** Which of these deliveries the inbox never saw; the bot is started again for that. */
    List<String> missing(List<String> guids) {
        stop();
        try (Database database = Database.open(settings.database())) {
            Inbox inbox = new SqlInbox(database, Clock.systemUTC());
            return guids.stream()
                    .filter(guid -> !inbox.holds(new DeliveryId(guid)))
                    .toList();
        } finally {
            startAgain();
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 3_000 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Override
    public void close() {
        server.close();
        scorer.close();
    }
}
