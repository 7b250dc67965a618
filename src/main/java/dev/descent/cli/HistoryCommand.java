package dev.descent.cli;

import dev.descent.config.BaseRules;
import dev.descent.loss.Ruler;
import dev.descent.repo.Revision;
import dev.descent.repo.Workplaces;
import dev.descent.report.LossCurve;
import dev.descent.report.Report;
import java.util.ArrayList;
import java.util.List;
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

/** {@code descent history}. */
@Command(
        name = "history",
        description = "Scores revisions along the first-parent line of HEAD and draws the loss curve by term. All are"
                + " measured with today's ruler and the configuration of HEAD.")
final class HistoryCommand implements Callable<Integer> {
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
            description = "A git repository, bare or not, or a directory of it; '.' if left out.")
    private String path = ".";

    @Option(
            names = "--since",
            paramLabel = "DATE|REV",
            description = "Begin with this day (2026-01-31, UTC) or revision; with the first commit if left out.")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "40",
            description = "Score at most N revisions, evenly spread; ${DEFAULT-VALUE} if left out.")
    private int limit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private HistoryFormat format = HistoryFormat.TABLE;

    @Mixin
    private final Output output = new Output();

    HistoryCommand(Terminal terminal, Workplaces workplaces, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.workplaces = workplaces;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is 1 or more");
        }
        output.write(
                terminal,
                this::curve,
                curve -> Report.of(format.render(curve, output.hasColours(terminal), terminal.width())));
        return ExitStatus.DONE;
    }

    private LossCurve curve() {
        try (Trees trees = new Trees(workplaces, path);
                Engine running = engine.get()) {
            Stretch stretch = trees.stretch(since);
            BaseRules rules = Rules.of(trees.snapshot(stretch.revisions().getFirst()), terminal);
            Ruler ruler = new Ruler(rules.config().scoring().weights());
            List<Revision> sample = stretch.sample(limit);
            List<LossCurve.Point> points = new ArrayList<>();
            for (Revision revision : sample) {
                String step = "revision %d of %d: ".formatted(points.size() + 1, sample.size());
                try (ReadingProgress progress =
                        new ReadingProgress(terminal, output.isQuiet(), step, System::nanoTime)) {
                    points.add(LossCurve.Point.of(
                            revision,
                            running.scorer().score(trees.snapshot(revision), rules.paths(), ruler, progress)));
                }
            }
            return new LossCurve(path, ruler.name(), stretch.revisions().size(), points);
        }
    }
}
