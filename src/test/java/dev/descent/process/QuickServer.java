package dev.descent.process;

import dev.descent.Patience;
import dev.descent.Server;
import dev.descent.StopSignal;
import dev.descent.bot.Pace;
import dev.descent.bot.Retries;
import dev.descent.bot.Rounds;
import dev.descent.config.ServeSettings;
import dev.descent.demo.LocalSettings;
import dev.descent.demo.RememberedFacts;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.loss.Scorer;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** {@code descent serve} for a fake GitHub, and one that is soon taken for dead by others. */
public final class QuickServer {
    /** How long one may be silent. */
    static final Duration SILENCE = Duration.ofSeconds(3);

    private static final String WEB = "descent.test.web";
    private static final String AHEAD = "descent.test.ahead";
    private static final Rounds.Round NEVER = new Rounds.Round(Duration.ofDays(1), Duration.ofDays(1));

    private QuickServer() {}

    /** Starts one on {@code database} with a data folder of its own. */
    static ServerProcess start(FakeGitHub github, Map<String, String> database, Path folder) {
        return start(github, database, folder, List.of());
    }

    /** One whose clock is ahead, and which looks every minute what is due. */
    static ServerProcess startAhead(FakeGitHub github, Map<String, String> database, Path folder, Duration ahead) {
        return start(github, database, folder, List.of("-D" + AHEAD + "=" + ahead));
    }

    private static ServerProcess start(
            FakeGitHub github, Map<String, String> database, Path folder, List<String> properties) {
        Map<String, String> settings =
                new HashMap<>(LocalSettings.values(github.appId(), github.privateKeyPem(), github.api(), folder));
        settings.putAll(database);
        List<String> options = new ArrayList<>(properties);
        options.addAll(
                List.of("-D" + WEB + "=" + github.web(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        return ServerProcess.start(QuickServer.class.getName(), settings, folder, options);
    }

    public static void main(String[] arguments) throws IOException {
        StopSignal stop = StopSignal.install();
        Optional<Duration> ahead =
                Optional.ofNullable(System.getProperty(AHEAD)).map(Duration::parse);
        Clock clock = Clock.offset(Clock.systemUTC(), ahead.orElse(Duration.ZERO));
        Rounds.Round everyMinute = new Rounds.Round(Duration.ZERO, Duration.ofMinutes(1));
        Pace hasty = Pace.GITHUB.faster(GitHubExtension.HASTE);
        Patience patience = new Patience(
                Duration.ofMinutes(1),
                new Retries(Retries.DEFAULT.attempts(), Duration.ofMillis(10), Duration.ofMillis(50)),
                // A write of a process that was killed doesn't block others for longer than its lease.
                new Pace(hasty.gap(), hasty.quotas(), SILENCE),
                new Rounds(NEVER, NEVER, ahead.isPresent() ? everyMinute : NEVER),
                SILENCE);
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new RememberedFacts(), 1);
                Server _ = Server.start(settings(Path.of(arguments[2])), scorer, parser, patience, clock)) {
            stop.await();
        } finally {
            stop.closed();
        }
    }

    private static ServeSettings settings(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return LocalSettings.read(URI.create(System.getProperty(WEB)), values);
    }
}
