package dev.descent.cli;

import dev.descent.config.BaseRules;
import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import dev.descent.loss.Gradient;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplaces;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code descent score}. */
@Command(
        name = "score",
        description = "Scores a directory or git repository, or with --base the difference between two trees.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:an error, said in one line",
            "2:wrong usage",
            "3:the gate of --fail-above was missed"
        })
final class ScoreCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Workplaces workplaces;
    private final Supplier<Engine> engine;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "A directory or a git repository, bare or not; '.' if left out.")
    private String path = ".";

    @Mixin
    private final Sides sides = new Sides();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private Format format = Format.TABLE;

    @Option(
            names = "--fail-above",
            paramLabel = "DELTA",
            description = "With --base: exit with 3 when the loss rises by more than DELTA, for instance 0.02.")
    private Optional<Double> failAbove = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "List at most N hotspots; if left out 10 in a table, more where programs read them.")
    private Optional<Integer> limit = Optional.empty();

    @Mixin
    private final Output output = new Output();

    ScoreCommand(Terminal terminal, Workplaces workplaces, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.workplaces = workplaces;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        checkUsage();
        Outcome outcome = output.write(
                terminal,
                () -> outcome(limit.orElse(format.usualLimit())),
                found -> format.render(found, output.hasColours(terminal), terminal.width()));
        return switch (outcome) {
            case Outcome.Change(Delta delta, var _, var _) when isAboveGate(delta) -> ExitStatus.GATE_MISSED;
            case Outcome.Change _, Outcome.Standing _ -> ExitStatus.DONE;
        };
    }

    private void checkUsage() {
        if (limit.orElse(0) < 0) {
            throw new ParameterException(spec.commandLine(), "--limit is 0 or more");
        }
        if (failAbove.isPresent() && sides.base.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--fail-above needs --base: a gate looks at what a change does");
        }
        if (failAbove.isPresent() && !Double.isFinite(failAbove.get())) {
            throw new ParameterException(spec.commandLine(), "--fail-above is a number such as 0.02");
        }
    }

    private Outcome outcome(int hotspots) {
        try (Trees trees = new Trees(workplaces, path);
                Engine running = engine.get();
                ReadingProgress progress = new ReadingProgress(terminal, output.isQuiet(), "", System::nanoTime)) {
            Snapshot after = trees.head(sides.head);
            if (sides.base.isEmpty()) {
                Score score = score(running.scorer(), after, Rules.of(after, terminal), progress);
                Churn churn = Churn.of(score, trees.changes(sides.head));
                return new Outcome.Standing(score, churn, Gradient.of(score, churn, hotspots), trees.page(sides.head));
            }
            Trees.Base before = trees.base(sides.base.get(), sides.head);
            BaseRules rules = Rules.of(before.tip(), terminal);
            Delta delta = Delta.between(
                    score(running.scorer(), before.tree(), rules, progress),
                    score(running.scorer(), after, rules, progress));
            Churn churn = Churn.of(delta.head(), before.changes());
            return new Outcome.Change(delta, Gradient.of(delta, churn, hotspots), trees.page(sides.head));
        }
    }

    private static Score score(Scorer scorer, Snapshot tree, BaseRules rules, Progress progress) {
        return scorer.score(
                tree, rules.paths(), new Ruler(rules.config().scoring().weights()), progress);
    }

    private boolean isAboveGate(Delta delta) {
        return failAbove.filter(allowed -> delta.paid() > allowed).isPresent();
    }
}
