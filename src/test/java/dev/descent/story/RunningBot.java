package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.Patience;
import dev.descent.Server;
import dev.descent.bot.Pace;
import dev.descent.bot.Retries;
import dev.descent.bot.Rounds;
import dev.descent.bot.Rounds.Round;
import dev.descent.config.DatabaseSettings;
import dev.descent.config.ServeSettings;
import dev.descent.demo.LocalSettings;
import dev.descent.demo.RememberedFacts;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.MovableClock;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.loss.Scorer;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The real server against the fake GitHub: impatient, and with a parser that can be paused. */
final class RunningBot implements AutoCloseable {
    private static final Round NOW = new Round(Duration.ZERO, Duration.ofDays(1));
    private static final Round HOURLY = new Round(Duration.ZERO, Duration.ofHours(1));
    private static final Round NEVER = new Round(Duration.ofDays(1), Duration.ofDays(1));

    /** Three attempts in all; nothing is looked for unless a story asks for it. */
    static final Patience IMPATIENT = patience(new Rounds(NEVER, NEVER, NEVER));

    /** Natives are loaded once. */
    private static final TreeSitterParser PARSER = new TreeSitterParser();

    private final FakeGitHub github;
    private final ServeSettings settings;
    private final PausingParser parser = new PausingParser(PARSER);
    private final Scorer scorer = new Scorer(parser, new RememberedFacts(), 2);
    private final Records records;
    private final Patience patience;
    private final Clock clock;
    private Server server;

    RunningBot(FakeGitHub github, Path folder) {
        this(github, LocalSettings.of(github, folder));
    }

    /** One of several that share {@code database}. */
    RunningBot(FakeGitHub github, Path folder, DatabaseSettings database) {
        this(github, LocalSettings.with(database, LocalSettings.of(github, folder)));
    }

    /** One with more settings than it needs. */
    RunningBot(FakeGitHub github, Path folder, Map<String, String> more) {
        this(github, LocalSettings.of(github, folder, more));
    }

    private RunningBot(FakeGitHub github, ServeSettings settings) {
        this(github, settings, IMPATIENT, Clock.systemUTC());
    }

    private RunningBot(FakeGitHub github, ServeSettings settings, Patience patience, Clock clock) {
        this.github = github;
        this.settings = settings;
        this.patience = patience;
        this.clock = clock;
        this.records = new Records(settings.database());
        this.server = start(patience);
    }

    /** One that does its chores every hour of {@code clock}, and offers configurations. */
    static RunningBot diligent(FakeGitHub github, Path folder, DatabaseSettings database, Clock clock) {
        ServeSettings settings = LocalSettings.of(github, folder, Map.of("DESCENT_ONBOARDING", "on"));
        return new RunningBot(
                github, LocalSettings.with(database, settings), patience(new Rounds(HOURLY, HOURLY, HOURLY)), clock);
    }

    private static Patience patience(Rounds rounds) {
        return new Patience(
                Duration.ofSeconds(5),
                new Retries(3, Duration.ofMillis(10), Duration.ofMillis(50)),
                Pace.GITHUB.faster(GitHubExtension.HASTE),
                rounds,
                Duration.ofSeconds(15));
    }

    private Server start(Patience patience) {
        Server started = Server.start(settings, scorer, PARSER, patience, clock);
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
        server = start(patience);
    }

    /** Has another process look for deliveries that never arrived, and waits until it has. */
    void sweepDeliveries() {
        goOnRounds("missed-deliveries", patience(new Rounds(NOW, NEVER, NEVER)));
    }

    /** Has another process compare what it keeps with what is true, and waits until it has. */
    void reconcile() {
        goOnRounds("reconciliation", patience(new Rounds(NEVER, NOW, NEVER)));
    }

    /** Lets {@code time} pass on the clock, and waits until every chore was done by somebody and all that it found. */
    void awaitChores(MovableClock shared, Duration time) {
        records.forgetChores();
        shared.pass(time);
        awaitFirstChores();
    }

    /** Waits until every chore that began with the process was done, and all that it found. */
    void awaitFirstChores() {
        await(records::areChoresDone);
        awaitRest();
    }

    private void goOnRounds(String chore, Patience patience) {
        stop();
        records.forgetChores();
        server = start(patience);
        await(() -> records.isDone(chore));
    }

    /** Waits until GitHub was asked something like this so often; {@code METHOD /path}, a regular expression. */
    void awaitRequests(String request, int times) {
        await(() -> github.requests().stream()
                        .filter(asked -> asked.matches(request))
                        .count()
                >= times);
    }

    /** Which of these deliveries the inbox never saw. */
    List<String> missing(List<String> guids) {
        Set<String> known = records.deliveries();
        return guids.stream().filter(guid -> !known.contains(guid)).toList();
    }

    /** Waits until nothing waits to be done and nothing is being done. */
    void awaitRest() {
        await(records::areAtRest);
    }

    /** What the bot has written down. */
    Records records() {
        return records;
    }

    /** The folders in which it keeps copies of repositories. */
    List<Path> mirrors() {
        Path mirrors = settings.dataDir().resolve("mirrors");
        if (!Files.exists(mirrors)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(mirrors)) {
            return folders.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 6_000 && !condition.getAsBoolean(); i++) {
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
