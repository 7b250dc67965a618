package dev.descent.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.FileScore;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.Skipped;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.repo.Snapshot;
import dev.descent.syntax.TreeSitterParser;
import java.util.TreeMap;

/** What becomes of each file of a tree: the reason why it is skipped, or {@code scored}. */
final class Verdicts {
    private Verdicts() {}

    /** Scores a tree twice, from nothing each time. */
    static TreeMap<String, String> of(Snapshot tree) {
        Score score = score(tree);
        assertThat(score(tree)).isEqualTo(score);
        TreeMap<String, String> verdicts = new TreeMap<>();
        score.files().stream().map(FileScore::path).forEach(path -> verdicts.put(path, "scored"));
        for (Skipped skipped : score.skipped()) {
            assertThat(skipped.reason()).isNotBlank();
            assertThat(verdicts.put(skipped.path(), skipped.reason())).isNull();
        }
        return verdicts;
    }

    private static Score score(Snapshot tree) {
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new MemoryFactsCache(), 2)) {
            return scorer.score(tree, tree.rules(), Ruler.DEFAULT, Progress.NONE);
        }
    }
}
