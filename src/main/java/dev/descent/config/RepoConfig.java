package dev.descent.config;

import dev.descent.loss.Weights;
import dev.descent.repo.PathRules;
import java.util.List;
import java.util.Optional;

/**
 * What a repository says in {@value #PATH} on the branch that a pull request wants to change.
 *
 * @param weights how much each term counts
 * @param ignore paths that are not scored
 * @param gate when the check fails; never, by default
 */
public record RepoConfig(Weights weights, List<Glob> ignore, Optional<Gate> gate) {
    /** Where the configuration is, relative to the repository's root. */
    public static final String PATH = ".github/descent.yml";

    public static final RepoConfig DEFAULT = new RepoConfig(Weights.DEFAULT, List.of(), Optional.empty());

    public RepoConfig {
        ignore = List.copyOf(ignore);
    }

    /** The ignored paths as rules of the ruler. */
    public PathRules rules() {
        return path -> ignore.stream()
                .filter(glob -> glob.matches(path))
                .findFirst()
                .map(glob -> "ignored by " + glob.pattern() + " (" + PATH + ")");
    }

    /**
     * When the check fails.
     *
     * @param maxDelta the loss may rise by this much
     * @param minTokens changes of files that weigh less than this are exempt, in tokens
     */
    public record Gate(double maxDelta, long minTokens) {
        /** Whether a change passes that moves the loss by {@code delta} in files of {@code tokens}. */
        public boolean passes(double delta, long tokens) {
            return delta <= maxDelta || tokens < minTokens;
        }
    }
}
