package dev.descent.cli;

import dev.descent.loss.Term;
import dev.descent.repo.RepositoryException;
import dev.descent.report.DeliveryState;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code descent}. */
public final class DescentCli {
    private final Root root = new Root();
    private final CommandLine commandLine;

    /** Builds the command. */
    public DescentCli(Terminal terminal, Outside outside) {
        commandLine = commands(terminal, outside);
        commandLine.addSubcommand(new RehearseCommand(
                arguments -> commands(terminal.silent(), outside).execute(arguments.toArray(String[]::new))));
    }

    private CommandLine commands(Terminal terminal, Outside outside) {
        return new CommandLine(root)
                .addSubcommand(new ScoreCommand(terminal, outside.workplaces(), outside.engine()))
                .addSubcommand(new ExplainCommand(terminal, outside.workplaces(), outside.engine()))
                .addSubcommand(new TrainCommand(terminal, outside))
                .addSubcommand(new HistoryCommand(terminal, outside.workplaces(), outside.engine()))
                .addSubcommand(ConfigCommand.commands(terminal))
                .addSubcommand(new ServeCommand(terminal, outside))
                .addSubcommand(new CommandLine(new InboxCommand(outside))
                        .addSubcommand(new InboxListCommand(terminal))
                        .addSubcommand(new InboxReplayCommand(terminal)))
                .addSubcommand(new DoctorCommand(terminal, outside.environment(), outside.doctor()))
                .addSubcommand(new VersionCommand(terminal))
                .addSubcommand(new HelpCommand())
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.hasColours() ? Ansi.ON : Ansi.OFF))
                .registerConverter(TrainFormat.class, new ChoiceConverter<>(List.of(TrainFormat.values())))
                .registerConverter(Proposer.class, new ChoiceConverter<>(List.of(Proposer.values())))
                .registerConverter(Term.class, new ChoiceConverter<>(List.of(Term.values())))
                .registerConverter(Format.class, new ChoiceConverter<>(List.of(Format.values())))
                .registerConverter(DoctorFormat.class, new ChoiceConverter<>(List.of(DoctorFormat.values())))
                .registerConverter(HistoryFormat.class, new ChoiceConverter<>(List.of(HistoryFormat.values())))
                .registerConverter(InboxFormat.class, new ChoiceConverter<>(List.of(InboxFormat.values())))
                .registerConverter(DeliveryState.class, new ChoiceConverter<>(List.of(DeliveryState.values())))
                .registerConverter(ConfigFormat.class, new ChoiceConverter<>(List.of(ConfigFormat.values())))
                .setParameterExceptionHandler(DescentCli::wrongUsage)
                .setExecutionExceptionHandler(this::failed);
    }

    /** Runs one command line and gives its exit status. */
    public int run(String... arguments) {
        return commandLine.execute(arguments);
    }

    private static int wrongUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("descent: " + wrong.getMessage());
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitStatus.WRONG_USAGE;
    }

    private int failed(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        switch (failure) {
            case Refusal refusal -> err.println("descent: " + refusal.getMessage());
            case RepositoryException unreadable -> err.println("descent: " + unreadable.getMessage());
            default -> err.println("descent: internal error: " + failure);
        }
        if (root.isVerbose) {
            failure.printStackTrace(err);
        }
        return ExitStatus.FAILED;
    }

    @Command(
            name = "descent",
            mixinStandardHelpOptions = true,
            scope = CommandLine.ScopeType.INHERIT,
            versionProvider = Version.class,
            description = "Gives code a loss and says which functions, types and files carry it.",
            synopsisSubcommandLabel = "COMMAND")
    private static final class Root implements Runnable {
        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Option(
                names = "--verbose",
                scope = CommandLine.ScopeType.INHERIT,
                description = "Show where an error came from.")
        private boolean isVerbose;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "which command?");
        }
    }
}
