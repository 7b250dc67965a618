package dev.descent.train.gate;

import dev.descent.loss.Gradient;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.Patch;
import dev.descent.repo.PathRules;
import dev.descent.syntax.TreeSitterParser;
import dev.descent.train.Assignment;
import dev.descent.train.Candidate;
import dev.descent.train.Gate;
import dev.descent.train.Proposal;
import dev.descent.train.Ruling;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** A tree with a hotspot, and changes of its files to be judged. */
final class Drafts implements AutoCloseable {
    static final String HOT = "src/hot.py";
    static final String TANGLE = "def tangle(a, b):\n"
            + "    if a:\n        if b:\n            if a > b:\n                return 1\n".repeat(9);

    final TreeSitterParser parser = new TreeSitterParser();
    final MemoryTree tree = new MemoryTree("base").file(HOT, TANGLE);
    private final Scorer scorer = new Scorer(parser, new MemoryFactsCache(), 1);

    Candidate candidate(Patch patch) {
        Score score = scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
        Assignment assignment = new Assignment(
                tree, new ProtectedPaths(), score, Gradient.of(score, 1).getFirst(), Collections.emptySortedMap());
        return new Candidate("1", assignment, new Proposal.Change(patch, "approach", "message"));
    }

    static Patch patch(String path, String text) {
        return Patch.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a gate says to {@code after} in the file {@code path} below {@code src}. */
    Ruling judge(Gate gate, String path, String after) {
        return gate.judge(candidate(patch("src/" + path, lines(after))));
    }

    /** {@code ~} stands for a line end. */
    static String lines(String text) {
        return text.replace('~', '\n') + "\n";
    }

    @Override
    public void close() {
        scorer.close();
        parser.close();
    }
}
