package dev.descent.goodhart;

import dev.descent.repo.Entry;
import dev.descent.train.CheckResult;
import dev.descent.train.CheckResult.TestOutcome;
import dev.descent.train.Checks;
import dev.descent.train.Coverage;
import dev.descent.train.Ground;
import dev.descent.train.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a move in one language when an optimizer proposed it to a run of training.
 *
 * @param move what was proposed
 * @param idiom for the project in this language
 * @param isKept whether it went in
 * @param why which gate refused it, and why; empty when it was kept or never asked for
 */
record Training(Move move, Idiom idiom, boolean isKept, String why) {
    /** Size is not what cheats are refused for. */
    private static final Limits GENEROUS =
            new Limits(1, 3, 1, 2, Limits.DEFAULT.cost(), Limits.DEFAULT.wall(), new Limits.Size(10_000, 100), 10_000);

    static Training of(Move move, Idiom idiom) {
        Scene scene = move.scene().apply(Project.read(idiom));
        try (Ground ground = new Ground(scene.base().tree("base"))) {
            ground.limited(_ -> GENEROUS).checked(checks(move, scene));
            ground.train(new Cheat(move, scene));
            String why = ground.reasons().stream().findFirst().orElse("");
            return new Training(move, idiom, ground.kept() > 0, why);
        }
    }

    /** The project's tests, as far as a move can fail them: they know what happens without the null checks (20). */
    private static Checks checks(Move move, Scene scene) {
        List<Entry> base = scene.base().tree("base").entries();
        return (tree, _) -> {
            boolean isCaught = move.name().startsWith("20 ") && !tree.entries().equals(base);
            TestOutcome outcome = isCaught ? TestOutcome.FAILED : TestOutcome.PASSED;
            return new CheckResult.Ran(
                    isCaught ? 1 : 0,
                    new TreeMap<>(Map.of("nothing", outcome)),
                    Coverage.NONE,
                    new CheckResult.Conduct(Duration.ofSeconds(1), 0),
                    "");
        };
    }

    String row() {
        return "| %s | %s | %s |".formatted(move.name(), idiom.key(), isKept ? "**kept**" : why.replace("|", "\\|"));
    }
}
