package dev.descent.loss.testing;

import dev.descent.loss.Delta;
import dev.descent.loss.FactsCache;
import dev.descent.loss.FileScore;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.SourceFile;
import dev.descent.loss.UnitScore;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;

/** Scores sketched files the way that real ones are scored. */
public final class Scoring {
    private final FakeParser parser = new FakeParser();

    public FakeParser parser() {
        return parser;
    }

    /** A tree that holds these files. */
    public MemoryTree tree(FactsBuilder... files) {
        MemoryTree tree = new MemoryTree("tree");
        for (FactsBuilder file : files) {
            SourceFile source = file.source();
            tree.file(source.path(), parser.write(source.facts()));
        }
        return tree;
    }

    public Score score(FactsBuilder... files) {
        return score(tree(files));
    }

    public Score score(Snapshot tree) {
        return score(tree, PathRules.NONE, Ruler.DEFAULT, new MemoryFactsCache());
    }

    public Score score(Snapshot tree, PathRules rules, Ruler ruler, FactsCache cache) {
        try (Scorer scorer = new Scorer(parser, cache, 2)) {
            return scorer.score(tree, rules, ruler, Progress.NONE);
        }
    }

    public Delta delta(MemoryTree base, MemoryTree head) {
        return Delta.between(score(base), score(head));
    }

    /** The only unit of this name. */
    public static UnitScore unit(Score score, String name) {
        return score.files().stream()
                .map(FileScore::units)
                .flatMap(units -> units.stream().filter(unit -> unit.name().equals(name)))
                .reduce((one, other) -> {
                    throw new AssertionError("more than one unit is called " + name);
                })
                .orElseThrow();
    }
}
