package dev.descent.demo;

import dev.descent.Patience;
import dev.descent.Server;
import dev.descent.StopSignal;
import dev.descent.bot.Rounds;
import dev.descent.bot.Rounds.Round;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.MovableClock;
import dev.descent.loss.Scorer;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./descent demo}: a small GitHub and the real server on this machine. A pull request is scored and trained, and a week
 * later the default branch is cleaned up.
 */
public final class Demo {
    private static final int USUAL_COLUMNS = 100;

    /** Looks for what is due at once and then every minute. */
    private static final Rounds ROUNDS = new Rounds(
            Rounds.DEFAULT.deliveries(),
            Rounds.DEFAULT.pullRequests(),
            new Round(Duration.ZERO, Duration.ofMinutes(1)));

    private final MovableClock clock = new MovableClock();
    private final StopSignal stop;
    private final Show show;
    private final boolean isOnce;

    Demo(StopSignal stop, Show show, boolean isOnce) {
        this.stop = stop;
        this.show = show;
        this.isOnce = isOnce;
    }

    /** {@code --once} ends after printing. */
    public static void main(String[] arguments) throws IOException {
        List<String> options = List.of(arguments);
        if (!options.isEmpty() && !options.equals(List.of("--once"))) {
            System.err.println("descent: usage: descent demo [--once]");
            System.exit(2);
        }
        Show show = new Show(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Integer.getInteger("descent.columns", USUAL_COLUMNS));
        StopSignal stop = StopSignal.install();
        int status = 1;
        try {
            new Demo(stop, show, !options.isEmpty()).run();
            status = 0;
        } finally {
            stop.closed();
            System.exit(status);
        }
    }

    /** Plays everything. */
    void run() throws IOException {
        Path folder = Files.createTempDirectory("descent-demo-");
        show.say("starting a small GitHub of our own");
        try (FakeGitHub github = FakeGitHub.start(clock);
                TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(
                        parser, new RememberedFacts(), Runtime.getRuntime().availableProcessors())) {
            show.say("pushing the sample repository to it");
            FakeRepository courier = github.repository("acme/courier");
            Courier.push(courier);
            show.say("starting Descent's server");
            try (Server server = Server.start(LocalSettings.of(github, folder), scorer, parser, patience(), clock)) {
                URI webhooks = URI.create("http://127.0.0.1:" + server.port() + "/webhooks/github");
                github.sendWebhooksTo(webhooks, LocalSettings.WEBHOOK_SECRET);
                new Acts(github, courier, clock, show).play();
                linger();
            }
        } finally {
            deleteAll(folder);
        }
    }

    private void linger() {
        if (isOnce) {
            show.say("that was all; without --once these pages stay to be looked at");
        } else {
            show.say("look at all of it there; Ctrl-C ends the demonstration");
            stop.await();
        }
    }

    private static Patience patience() {
        Patience usual = Patience.DEFAULT;
        return new Patience(usual.answer(), usual.retries(), usual.pace(), ROUNDS, usual.silence());
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
