package dev.descent.story;

import dev.descent.Server;
import dev.descent.Server.Patience;
import dev.descent.bot.Retries;
import dev.descent.config.ServeSettings;
import dev.descent.demo.LocalSettings;
import dev.descent.demo.RememberedFacts;
import dev.descent.fake.FakeGitHub;
import dev.descent.loss.Scorer;
import dev.descent.syntax.TreeSitterParser;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The real server against the fake GitHub: impatient, and with a parser that can be paused. */
final class RunningBot implements AutoCloseable {
    /** Three attempts in all. */
    static final Patience IMPATIENT =
            new Patience(Duration.ofSeconds(2), new Retries(3, Duration.ofMillis(10), Duration.ofMillis(50)));

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
        this.server = start();
    }

    private Server start() {
        Server started = Server.start(settings, scorer, IMPATIENT, Clock.systemUTC());
        github.sendWebhooksTo(
                URI.create("http://127.0.0.1:" + started.port() + "/webhooks/github"), LocalSettings.WEBHOOK_SECRET);
        return started;
    }

    ServeSettings settings() {
        return settings;
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
        server = start();
    }

    @Override
    public void close() {
        server.close();
        scorer.close();
    }
}
