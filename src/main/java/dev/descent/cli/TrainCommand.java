package dev.descent.cli;

import dev.descent.config.BaseRules;
import dev.descent.config.TrainingPlan.Proof;
import dev.descent.loss.Ruler;
import dev.descent.repo.CommitId;
import dev.descent.repo.Repository;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplace;
import dev.descent.repo.Workplaces;
import dev.descent.report.Report;
import dev.descent.train.Crew;
import dev.descent.train.Details;
import dev.descent.train.Facts;
import dev.descent.train.Ledger;
import dev.descent.train.Optimizer;
import dev.descent.train.Plan;
import dev.descent.train.RunLog;
import dev.descent.train.Step;
import dev.descent.train.Trainer;
import dev.descent.train.Yardstick;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code descent train}. */
@Command(
        name = "train",
        description =
                "Brings the loss of HEAD down, epoch by epoch, on a branch of its own: one commit a change, nothing"
                        + " pushed, the working tree left alone. An interrupted run goes on with --resume.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the run came to its end",
            "1:refused, or an error, said in one line",
            "2:wrong usage",
            "4:halted: somebody has to look"
        })
final class TrainCommand implements Callable<Integer> {
    private static final DateTimeFormatter RUN_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Terminal terminal;
    private final Workplaces workplaces;
    private final Supplier<Engine> engine;
    private final Workshop workshop;
    private final Optimizers optimizers;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "A git repository, bare or not, or a directory of it; '.' if left out.")
    private String path = ".";

    @Option(names = "--resume", description = "Go on with the run that was interrupted last, under its own terms.")
    private boolean isResumed;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private TrainFormat format = TrainFormat.TABLE;

    @Mixin
    private TrainOptions options = new TrainOptions();

    @Mixin
    private final Output output = new Output();

    TrainCommand(Terminal terminal, Outside outside) {
        this.terminal = terminal;
        this.workplaces = outside.workplaces();
        this.engine = outside.engine();
        this.workshop = outside.workshop();
        this.optimizers = new Optimizers(workshop, outside.environment());
    }

    @Override
    public Integer call() {
        options.obstacle().ifPresent(obstacle -> {
            throw new ParameterException(spec.commandLine(), obstacle);
        });
        Ledger ledger = output.write(
                terminal,
                this::train,
                found -> Report.of(format.render(found, output.hasColours(terminal), terminal.width())));
        return status(ledger.ending().orElseThrow().step());
    }

    private static int status(Step ending) {
        if (ending == Step.HALTED) {
            return ExitStatus.HALTED;
        }
        return ending == Step.REFUSED ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    private Ledger train() {
        try (Workplace place = workplaces.open(path);
                Engine running = engine.get()) {
            Repository repository =
                    place.repository().orElseThrow(() -> new Refusal(path + " is not in a git repository"));
            Optional<RunLog> interrupted = isResumed ? Optional.of(interrupted()) : Optional.empty();
            Optimizer optimizer = optimizers.of(options, running.syntax());
            RunLog log = interrupted.orElseGet(this::begun);
            Plan plan = plan(repository, log);
            place.workingTree()
                    .filter(files -> !isSame(files, plan.tree()))
                    .ifPresent(_ ->
                            terminal.err().println("descent: HEAD is trained on; what isn't committed is left out"));
            BaseRules rules = BaseRules.of(plan.tree());
            Ruler ruler = new Ruler(rules.config().scoring().weights());
            Workshop.Site site = site(rules.config().training().proof());
            Crew crew = new Crew(
                    optimizer,
                    site.proof().check().isEmpty()
                            ? Optional.empty()
                            : Optional.of(workshop.checks(site, options.reports)),
                    optimizers.scrutinies(rules.config().training().extras(), site),
                    running.syntax(),
                    place.branches().orElseThrow(),
                    workshop.clock(),
                    () -> false);
            Yardstick yardstick = new Yardstick(running.scorer(), rules.paths(), ruler);
            new Trainer(plan, crew, yardstick, output.isQuiet() ? log : new ToldLog(log, terminal)).train();
            return Ledger.of(log);
        }
    }

    private static boolean isSame(Snapshot files, Snapshot head) {
        return files.entries().stream()
                .map(entry -> entry.path() + entry.blob())
                .toList()
                .equals(head.entries().stream()
                        .map(entry -> entry.path() + entry.blob())
                        .toList());
    }

    private RunLog begun() {
        return workshop.runs(path).begin(RUN_NAME.format(workshop.clock().instant()));
    }

    private RunLog interrupted() {
        RunLog log = workshop.runs(path)
                .latest()
                .filter(latest -> !latest.events().isEmpty())
                .orElseThrow(() -> new Refusal(path + ": there is no run to resume"));
        Ledger ledger = Ledger.of(log);
        ledger.ending().ifPresent(ending -> {
            throw new Refusal("the last run came to its end: " + ending.reason());
        });
        options = TrainOptions.of(ledger.options());
        return log;
    }

    private Plan plan(Repository repository, RunLog log) {
        Details begun = Ledger.of(log).options();
        CommitId base = begun.has(Facts.BASE)
                ? new CommitId(begun.text(Facts.BASE))
                : repository
                        .resolve("HEAD")
                        .orElseThrow(() -> new Refusal(path + ": the repository has no commits yet"));
        Snapshot tree = repository.snapshot(base);
        BaseRules rules = Rules.of(tree, terminal);
        return new Plan(
                base,
                tree,
                repository.changes(base),
                rules.paths().and(rules.config().training().protection()),
                "descent/train-" + log.run(),
                options.term,
                _ -> true,
                options.limits(),
                options.quarantined(),
                check(rules.config().training().proof()).stream()
                        .map(words -> String.join(" ", words))
                        .collect(Collectors.joining(" && ")),
                options.details());
    }

    private Workshop.Site site(Proof configured) {
        return new Workshop.Site(
                path, new Proof(check(configured), configured.fetch(), configured.lock()), options.mayFetch);
    }

    /** What the option says is run, else what the configuration says. */
    private List<List<String>> check(Proof configured) {
        if (!options.check.isEmpty()) {
            return List.of(options.check);
        }
        if (configured.check().isEmpty() && !options.hasNoChecks) {
            throw new Refusal(
                    "no check command: say with --check \"ARGV\" or in .github/descent.yml how the code is tested. Recipes,"
                            + " which are proven to keep what code does, may go without: --no-checks");
        }
        return options.hasNoChecks ? List.of() : configured.check();
    }
}
