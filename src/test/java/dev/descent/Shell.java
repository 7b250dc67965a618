package dev.descent;

import dev.descent.cli.DescentCli;
import dev.descent.cli.Outside;
import dev.descent.cli.Terminal;
import dev.descent.config.ServeSettings;
import dev.descent.config.SetupSettings;
import dev.descent.git.GitWorkplaces;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Runs command lines inside the test, with everything real but the screen. */
final class Shell {
    private final Path cache;
    private final Map<String, String> environment = new HashMap<>();
    private boolean hasColours;
    private Consumer<ServeSettings> server = settings -> {};
    private Consumer<SetupSettings> setup = settings -> {};
    private Clock clock = Clock.systemUTC();

    /** A shell whose facts are cached in {@code cache}. */
    Shell(Path cache) {
        this.cache = cache;
    }

    Shell withColours() {
        hasColours = true;
        return this;
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell with(Consumer<ServeSettings> newServer) {
        server = newServer;
        return this;
    }

    Shell withSetup(Consumer<SetupSettings> newSetup) {
        setup = newSetup;
        return this;
    }

    /** A shell whose clock is wrong, by so much. */
    Shell withClockOff(Duration by) {
        clock = Clock.offset(clock, by);
        return this;
    }

    Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), hasColours, false, 100);
        Outside outside = new Outside(
                environment,
                new GitWorkplaces(),
                () -> new LocalEngine(cache),
                new LocalWorkshop(cache, clock),
                setup,
                server,
                LocalInbox::open,
                new Doctor(Duration.ofSeconds(30), clock)::examine);
        int status = new DescentCli(terminal, outside).run(arguments);
        return new Result(status, out.toString(), err.toString());
    }

    /** What a command left behind. */
    record Result(int status, String out, String err) {}
}
