package dev.descent.loss;

import java.util.List;
import java.util.function.Predicate;

/**
 * The loss of one tree.
 *
 * @param ruler the ruler's name
 * @param label how people name the tree
 * @param tokens T, the weight of its production code
 * @param terms avoidable milli-tokens by term, weights applied
 * @param files every scored file, sorted by path
 * @param skipped every file that is not scored, sorted by path
 * @param shape how the files hang together
 */
public record Score(
        String ruler,
        String label,
        long tokens,
        Terms terms,
        List<FileScore> files,
        List<Skipped> skipped,
        GraphShape shape) {
    public Score {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /** The same, but silent about files that aren't scored and don't pass. */
    public Score skipping(Predicate<String> paths) {
        List<Skipped> told =
                skipped.stream().filter(file -> paths.test(file.path())).toList();
        return new Score(ruler, label, tokens, terms, files, told, shape);
    }

    /** L = E / T0: avoidable tokens for each token of production code; 0 for a tree without any. */
    public double loss() {
        return tokens == 0 ? 0 : terms.total() / 1000.0 / tokens;
    }

    /**
     * How the files of a tree hang together.
     *
     * @param files N, number of production files
     * @param propagationCost density of the transitive closure of imports, 0 to 1 (Baldwin and MacCormack)
     * @param imports number of resolved in-repository imports
     */
    public record GraphShape(int files, double propagationCost, int imports) {
        /** T_eff = 1 / PC: how many modules of equal size that don't know each other would spread a change as far; 0 of no files. */
        public double effectiveModules() {
            return propagationCost == 0 ? 0 : 1 / propagationCost;
        }

        /** σ·√(N·T_eff), the value of being able to change the modules one by one (Baldwin and Clark), in the unit of σ. */
        public double optionValue(double volatility) {
            return volatility * Math.sqrt(files * effectiveModules());
        }
    }
}
