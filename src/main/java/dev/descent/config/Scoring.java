package dev.descent.config;

import dev.descent.loss.Weights;
import dev.descent.repo.PathRules;
import java.util.List;
import java.util.Optional;

/**
 * How a project is scored.
 *
 * @param weights how much each term counts
 * @param ignore paths that are not scored
 * @param gate when the check fails; never, by default
 */
public record Scoring(Weights weights, List<Glob> ignore, Optional<Gate> gate) {
    public static final Scoring DEFAULT = new Scoring(Weights.DEFAULT, List.of(), Optional.empty());

    public Scoring {
        ignore = List.copyOf(ignore);
    }

    /** The ignored paths as rules of the ruler. */
    public PathRules rules() {
        return new Ignored(ignore);
    }

    private record Ignored(List<Glob> globs) implements PathRules {
        @Override
        public Optional<String> exclusion(String path) {
            return globs.stream()
                    .filter(glob -> glob.matches(path))
                    .findFirst()
                    .map(glob -> "ignored by " + glob.pattern() + " (" + RepoConfig.PATH + ")");
        }
    }

    /**
     * When the check fails.
     *
     * @param maxDelta the loss may rise by this much
     * @param minTokens changes of fewer tokens are exempt
     */
    public record Gate(double maxDelta, long minTokens) {
        /** A few lines: what they move a loss by says little. */
        public static final long SMALL_CHANGE = 50;

        /** Whether a change of this many tokens passes that moves the loss by {@code delta}. */
        public boolean passes(double delta, long changedTokens) {
            return delta <= maxDelta || changedTokens < minTokens;
        }
    }
}
