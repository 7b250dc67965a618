package dev.descent.goodhart;

import dev.descent.goodhart.Move.Kind;
import dev.descent.loss.Delta;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.Terms;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.repo.PathRules;
import dev.descent.syntax.TreeSitterParser;

/**
 * What a move comes to in one language.
 *
 * @param move what was done
 * @param idiom to the project in this language
 * @param delta what the ruler says
 */
record Result(Move move, Idiom idiom, Delta delta) {
    static Result of(Move move, Idiom idiom) {
        Scene scene = move.scene().apply(Project.read(idiom));
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new MemoryFactsCache(), 2)) {
            Score base = scorer.score(scene.base().tree("base"), PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
            Score head = scorer.score(scene.head().tree("head"), scene.headRules(), Ruler.DEFAULT, Progress.NONE);
            return new Result(move, idiom, Delta.between(base, head));
        }
    }

    Terms change() {
        return delta.headTerms().minus(delta.baseTerms());
    }

    /** What is paid out, in milli-tokens; below 0 is a reward. */
    long paid() {
        return change().total() + delta.darkGrowth() + delta.escrow();
    }

    /** Whether it comes to what a move of its kind must come to. */
    boolean isJust() {
        return switch (move.kind()) {
            case GAMING -> paid() >= 0;
            case REFACTORING -> paid() < 0;
            case NEUTRAL -> paid() == 0;
            case GATES_ONLY -> true;
        };
    }

    String expected() {
        return switch (move.kind()) {
            case GAMING -> "≥ 0";
            case REFACTORING -> "< 0";
            case NEUTRAL -> "= 0";
            case GATES_ONLY -> "gates only";
        };
    }

    Kind kind() {
        return move.kind();
    }
}
