package dev.descent.demo;

import dev.descent.Patience;
import dev.descent.Server;
import dev.descent.StopSignal;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Postman.Receipt;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.Role;
import dev.descent.loss.Scorer;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
                FakePullRequest pullRequest = Courier.propose(courier);
                show(github, pullRequest);
                train(github, courier, pullRequest);
                if (!isOnce) {
                    say("look at them there; Ctrl-C ends the demonstration");
                    STOP.await();
                }
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
        out.println(text(comment));
        out.println();
        out.println("Check run " + check.name() + ": " + check.conclusion().orElse("open") + ", " + check.title());
        check.annotations()
                .forEach(note -> out.println("  " + note.path() + ":" + note.startLine() + ": " + note.message()));
        out.println();
        out.println("The pull request: " + pullRequest.url());
    }

    /** Somebody who may push writes {@code /train}; what comes of it is a follow-up pull request. */
    private void train(FakeGitHub github, FakeRepository courier, FakePullRequest pullRequest) throws IOException {
        courier.collaborator("ada", Role.WRITE);
        waitForAnotherSecond();
        say("ada comments /train; recipes propose, the repository's own checks run in the sandbox");
        github.deliver(pullRequest.events().commented(pullRequest.comment("ada", "/train")));
        String news = text(pullRequest.nextComment().body());
        while (news.contains("Training goes on")) {
            say(news.lines().findFirst().orElse("").replaceFirst("^#+ ", ""));
            news = text(pullRequest.editedComment().body());
        }
        out.println();
        if (!news.contains("It is proposed in")) {
            out.println(news);
            return;
        }
        FakePullRequest followUp = courier.nextPullRequest();
        out.println(followUp.title());
        out.println();
        out.println(followUp.body());
        out.println();
        out.println("The follow-up pull request: " + followUp.url());
    }

    /** GitHub dates to the second, and a command means the head that its author can have seen. */
    private static void waitForAnotherSecond() throws IOException {
        try {
            Thread.sleep(Duration.ofMillis(1100));
        } catch (InterruptedException stopped) {
            throw new InterruptedIOException("stopped");
        }
    }

    private static String text(String comment) {
        return comment.replaceFirst("^<!--.*-->\\n", "").strip();
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
