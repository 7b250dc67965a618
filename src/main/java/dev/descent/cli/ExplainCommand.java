package dev.descent.cli;

import dev.descent.config.BaseRules;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplaces;
import dev.descent.report.Explanation;
import dev.descent.report.Place;
import dev.descent.report.Report;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code descent explain}. */
@Command(
        name = "explain",
        description = "Says what carries the loss of a file, or of a function or type in it, and what would lower it.")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Workplaces workplaces;
    private final Supplier<Engine> engine;

    @Parameters(
            paramLabel = "PATH[:SYMBOL]",
            description =
                    "A file, relative to the directory, and a function or type in it by its name or the end of that.")
    @SuppressWarnings("NullAway.Init")
    private String place;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The directory or git repository that holds the file; '.' if left out.")
    private String directory = ".";

    @Mixin
    private final Sides sides = new Sides();

    @Mixin
    private final Output output = new Output();

    ExplainCommand(Terminal terminal, Workplaces workplaces, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.workplaces = workplaces;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        output.write(
                terminal, this::explain, found -> Report.of(found.text(output.hasColours(terminal), terminal.width())));
        return ExitStatus.DONE;
    }

    private Explanation.Found explain() {
        try (Trees trees = new Trees(workplaces, directory);
                Engine running = engine.get();
                ReadingProgress progress = new ReadingProgress(terminal, output.isQuiet(), "", System::nanoTime)) {
            return switch (explain(trees, running.scorer(), progress)) {
                case Explanation.Found found -> found;
                case Explanation.Unknown(String sentence) -> throw new Refusal(sentence);
            };
        }
    }

    private Explanation explain(Trees trees, Scorer scorer, Progress progress) {
        Snapshot after = trees.head(sides.head);
        Optional<Trees.Base> before = sides.base.map(revision -> trees.base(revision, sides.head));
        BaseRules rules = Rules.of(before.map(Trees.Base::tip).orElse(after), terminal);
        Optional<Score> baseScore = before.map(tree -> score(scorer, tree.tree(), rules, progress));
        Score headScore = score(scorer, after, rules, progress);
        Place wanted = Place.parse(place);
        return Explanation.of(baseScore, headScore, wanted.path(), wanted.symbol());
    }

    private static Score score(Scorer scorer, Snapshot tree, BaseRules rules, Progress progress) {
        return scorer.score(
                tree, rules.paths(), new Ruler(rules.config().scoring().weights()), progress);
    }
}
