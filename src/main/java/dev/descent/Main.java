package dev.descent;

import dev.descent.bot.StoreException;
import dev.descent.cli.DescentCli;
import dev.descent.cli.Outside;
import dev.descent.cli.Refusal;
import dev.descent.cli.Terminal;
import dev.descent.config.ServeSettings;
import dev.descent.config.SetupSettings;
import dev.descent.git.GitWorkplaces;
import java.io.Console;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Entry point of the command line; with {@link LocalEngine} and {@link Server} the only place that constructs adapters. */
public final class Main {
    private static final int USUAL_COLUMNS = 100;

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
        Outside outside = new Outside(
                System.getenv(),
                path -> new GitWorkplaces(userCache().resolve("changes")).open(path),
                () -> new LocalEngine(userCache()),
                new LocalWorkshop(userCache(), Clock.systemUTC()),
                Main::setUp,
                Main::serve,
                LocalInbox::open,
                new Doctor(Patience.DEFAULT.answer(), Clock.systemUTC())::examine);
        int status = new DescentCli(terminal, outside).run(arguments);
        out.flush();
        System.exit(status);
    }

    /** Shows the setup page until there is an App. */
    private static void setUp(SetupSettings settings) {
        try (Setup setup = Setup.start(settings, Clock.systemUTC())) {
            setup.await();
        } catch (UncheckedIOException failure) {
            throw new Refusal(String.valueOf(failure.getMessage()));
        }
    }

    /** Runs the server until the process is told to end. */
    private static void serve(ServeSettings settings) {
        Logs.use(settings.operation().logFormat());
        StopSignal stop = StopSignal.install();
        try (LocalEngine engine = new LocalEngine(settings.dataDir().resolve("cache"));
                Server _ =
                        Server.start(settings, engine.scorer(), engine.syntax(), Patience.DEFAULT, Clock.systemUTC())) {
            stop.await();
        } catch (StoreException | UncheckedIOException failure) {
            throw new Refusal(String.valueOf(failure.getMessage()));
        } finally {
            stop.closed();
        }
    }

    private static Path userCache() {
        return environment("XDG_CACHE_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("descent");
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
}
