package dev.descent;

import dev.descent.Server.Patience;
import dev.descent.bot.StoreException;
import dev.descent.cli.DescentCli;
import dev.descent.cli.Engine;
import dev.descent.cli.Refusal;
import dev.descent.cli.Terminal;
import dev.descent.config.ServeSettings;
import dev.descent.git.GitWorkplaces;
import dev.descent.loss.Ruler;
import dev.descent.loss.Scorer;
import dev.descent.store.facts.DiskFactsCache;
import dev.descent.store.facts.MemoryFactsCache;
import dev.descent.syntax.TreeSitterParser;
import java.io.Console;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Entry point of the command line; the only place that constructs adapters. */
public final class Main {
    private static final int USUAL_COLUMNS = 100;
    private static final long MAX_FACTS_ON_DISK = 1L << 30;

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(
                out,
                err,
                environment("NO_COLOR").isEmpty() && isTerminal("stdout"),
                isTerminal("stderr"),
                Integer.getInteger("descent.columns", USUAL_COLUMNS));
        int status = new DescentCli(terminal, path -> new GitWorkplaces().open(path), () -> new LocalEngine(cacheDirectory()), Main::serve)
                .run(arguments);
        out.flush();
        System.exit(status);
    }

    private static void serve(ServeSettings settings) {
        StopSignal stop = StopSignal.install();
        try (LocalEngine engine = new LocalEngine(settings.dataDir().resolve("facts"));
                Server _ = Server.start(settings, engine.scorer(), Patience.DEFAULT, Clock.systemUTC())) {
            stop.await();
        } catch (StoreException | UncheckedIOException failure) {
            throw new Refusal(String.valueOf(failure.getMessage()));
        } finally {
            stop.closed();
        }
    }

    /** The launcher knows, and says so; Java alone can tell only whether all of its streams are terminals. */
    private static boolean isTerminal(String stream) {
        return Optional.ofNullable(System.getProperty("descent.terminal"))
                .map(terminals -> terminals.contains(stream))
                .orElseGet(() -> Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    private static Optional<String> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isEmpty());
    }

    private static Path cacheDirectory() {
        return environment("XDG_CACHE_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("descent");
    }

    /** Scores on this machine, with facts kept in a directory. */
    private static final class LocalEngine implements Engine {
        private final TreeSitterParser parser = new TreeSitterParser();
        private final DiskFactsCache facts;
        private final Scorer scorer;

        LocalEngine(Path directory) {
            facts = new DiskFactsCache(directory, version(parser), MAX_FACTS_ON_DISK);
            scorer = new Scorer(
                    parser,
                    new MemoryFactsCache(facts, Runtime.getRuntime().maxMemory() / 4),
                    Runtime.getRuntime().availableProcessors());
        }

        @Override
        public Scorer scorer() {
            return scorer;
        }

        @Override
        public void close() {
            scorer.close();
            facts.close();
            parser.close();
        }

        /** The launcher names the build, so that facts of code under development are never mixed. */
        private static String version(TreeSitterParser parser) {
            return parser.version() + " " + Ruler.VERSION + " " + System.getProperty("descent.build", "");
        }
    }
}
