package dev.descent.cli;

import dev.descent.config.ConfigResult;
import dev.descent.config.ConfigSchema;
import dev.descent.config.RepoConfig;
import dev.descent.config.RepoConfigParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code descent config}. */
@Command(name = "config", description = "Checks a repository's configuration, or prints what it may hold.")
final class ConfigCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private ConfigCommand() {}

    /** The command with both of its own. */
    static CommandLine commands(Terminal terminal) {
        return new CommandLine(new ConfigCommand())
                .addSubcommand(new Check(terminal))
                .addSubcommand(new Schema(terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "check, or schema?");
    }

    /** {@code descent config schema}. */
    @Command(name = "schema", description = "Prints the JSON Schema of the configuration, for editors.")
    private static final class Schema implements Runnable {
        private final Terminal terminal;

        private Schema(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            terminal.out().print(ConfigSchema.text());
        }
    }

    /** {@code descent config check}. */
    @Command(
            name = "check",
            description = "Says what is wrong with a configuration, every mistake with its line and column.",
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:nothing is wrong, or there is no configuration",
                "1:a mistake, or no such file",
                "2:wrong usage"
            })
    private static final class Check implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(
                paramLabel = "PATH",
                arity = "0..1",
                defaultValue = ".",
                description = "A file, or a directory that holds .github/descent.yml; '.' if left out.")
        private Path path = Path.of(".");

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
        private ConfigFormat format = ConfigFormat.TEXT;

        private Check(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Path file = Files.isDirectory(path) ? path.resolve(RepoConfig.PATH) : path;
            ConfigResult result = read(file);
            terminal.out().print(format.render(file.toString(), result));
            return switch (result) {
                case ConfigResult.Valid _ -> ExitStatus.DONE;
                case ConfigResult.Invalid _ -> ExitStatus.FAILED;
            };
        }

        /** A repository without a configuration has the defaults; a file that was named has to be there. */
        private ConfigResult read(Path file) {
            if (Files.isDirectory(path) && !Files.exists(file)) {
                return new ConfigResult.Valid(RepoConfig.DEFAULT);
            }
            if (!Files.isRegularFile(file)) {
                throw new Refusal("no such file: " + file);
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                return RepoConfigParser.parse(bytes.readNBytes(RepoConfigParser.MAX_BYTES + 1));
            } catch (IOException unreadable) {
                throw new Refusal(file + " can't be read: " + unreadable.getMessage());
            }
        }
    }
}
