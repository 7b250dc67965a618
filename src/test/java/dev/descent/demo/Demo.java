package dev.descent.demo;

import dev.descent.Server;
import dev.descent.Server.Patience;
import dev.descent.StopSignal;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Postman.Receipt;
import dev.descent.fake.state.CheckRun;
import dev.descent.loss.Scorer;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./descent demo}: a small GitHub and the real server on this machine; a pull request comes in, a comment goes out. */
public final class Demo {
    private static final StopSignal STOP = StopSignal.install();

    private final PrintStream out;
    private final PrintStream err;
    private final boolean isOnce;

    private Demo(PrintStream out, PrintStream err, boolean isOnce) {
        this.out = out;
        this.err = err;
        this.isOnce = isOnce;
    }

    /** {@code --once} ends after printing. */
    public static void main(String[] arguments) throws IOException {
        List<String> options = List.of(arguments);
        if (!options.isEmpty() && !options.equals(List.of("--once"))) {
            System.err.println("descent: usage: descent demo [--once]");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = 1;
        try {
            new Demo(out, err, !options.isEmpty()).run();
            status = 0;
        } finally {
            STOP.closed();
            System.exit(status);
        }
    }

    private void run() throws IOException {
        Path folder = Files.createTempDirectory("descent-demo-");
        say("starting a small GitHub of our own");
        try (FakeGitHub github = FakeGitHub.start();
                TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(
                        parser, new RememberedFacts(), Runtime.getRuntime().availableProcessors())) {
            say("pushing the sample repository to it");
            FakeRepository courier = github.repository("acme/courier");
            Courier.push(courier);
            say("starting Descent's server");
            try (Server server = Server.start(
                    LocalSettings.of(github, folder), scorer, parser, Patience.DEFAULT, Clock.systemUTC())) {
                URI webhooks = URI.create("http://127.0.0.1:" + server.port() + "/webhooks/github");
                github.sendWebhooksTo(webhooks, LocalSettings.WEBHOOK_SECRET);
                show(github, Courier.propose(courier));
            }
        } finally {
            deleteAll(folder);
        }
    }

    private void show(FakeGitHub github, FakePullRequest pullRequest) {
        say("opening a pull request and delivering its webhook, signed");
        Receipt receipt = github.deliver(pullRequest.events().opened());
        say("the server answered " + receipt.status() + "; waiting for its comment");
        String comment = pullRequest.nextComment().body();
        CheckRun check = pullRequest.checkRun();
        out.println(comment.replaceFirst("^<!--.*-->\\n", "").strip());
        out.println();
        out.println("Check run " + check.name() + ": " + check.conclusion().orElse("open") + ", " + check.title());
        check.annotations()
                .forEach(note -> out.println("  " + note.path() + ":" + note.startLine() + ": " + note.message()));
        out.println();
        out.println("The pull request: " + pullRequest.url());
        if (!isOnce) {
            say("look at it there; Ctrl-C ends the demonstration");
            STOP.await();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void say(String what) {
        err.println("descent: " + what);
    }
}
