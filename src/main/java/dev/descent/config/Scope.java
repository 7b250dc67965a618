package dev.descent.config;

import dev.descent.repo.PathRules;
import java.util.Optional;

/**
 * A part of a repository that is scored by itself: a project, or the root, which is what no project claims.
 *
 * @param project the project's name; empty for the root
 * @param scoring how it is scored
 * @param paths which paths are not scored: what is excluded, and what is another part's
 */
public record Scope(String project, Scoring scoring, PathRules paths) {
    /** What the root is called. */
    public static final String ROOT = "";

    static Scope of(String project, Scoring scoring, RepoConfig config, PathRules attributes) {
        PathRules claim = new Claim(project, config);
        return new Scope(project, scoring, claim.and(attributes).and(scoring.rules()));
    }

    /** Excludes what is another part's. */
    private record Claim(String project, RepoConfig config) implements PathRules {
        @Override
        public Optional<String> exclusion(String path) {
            String owner = config.owner(path);
            return owner.equals(project)
                    ? Optional.empty()
                    : Optional.of(owner.equals(ROOT) ? "of the root project" : "of project " + owner);
        }
    }
}
