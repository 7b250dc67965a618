package dev.descent;

import dev.descent.cli.DescentCli;
import dev.descent.cli.Engine;
import dev.descent.cli.Terminal;
import dev.descent.git.GitWorkplaces;
import dev.descent.loss.FactsCache;
import dev.descent.loss.Scorer;
import dev.descent.repo.BlobId;
import dev.descent.source.Language;
import dev.descent.source.Parsed;
import dev.descent.syntax.TreeSitterParser;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Entry point of the command line; the only place that constructs adapters. */
public final class Main {
    private static final int USUAL_COLUMNS = 100;

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        boolean wantsColours =
                Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty();
        Terminal terminal = new Terminal(
                out,
                err,
                wantsColours && isTerminal("stdout"),
                isTerminal("stderr"),
                Integer.getInteger("descent.columns", USUAL_COLUMNS));
        int status = new DescentCli(terminal, path -> new GitWorkplaces().open(path), LocalEngine::new, Main::serve)
                .run(arguments);
        out.flush();
        System.exit(status);
    }

    private static void serve() {}

    /** The launcher knows, and says so; Java alone can tell only whether all of its streams are terminals. */
    private static boolean isTerminal(String stream) {
        return Optional.ofNullable(System.getProperty("descent.terminal"))
                .map(terminals -> terminals.contains(stream))
                .orElseGet(() -> Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    private static final class LocalEngine implements Engine {
        private final TreeSitterParser parser = new TreeSitterParser();
        private final Scorer scorer = new Scorer(
                parser,
                new FactsCache() {
                    @Override
                    public Optional<Parsed> find(BlobId b, Language l) {
                        return Optional.empty();
                    }

                    @Override
                    public void keep(BlobId b, Language l, Parsed p) {}
                },
                Runtime.getRuntime().availableProcessors());

        @Override
        public Scorer scorer() {
            return scorer;
        }

        @Override
        public void close() {
            scorer.close();
            parser.close();
        }
    }
}
