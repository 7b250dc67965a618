package dev.descent.config;

import dev.descent.config.ConfigResult.Problem;
import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What the base of a change says of how both sides are scored; a change can't alter that for itself.
 *
 * @param config its configuration, or the defaults when that has mistakes
 * @param problems the mistakes
 * @param paths which paths are not scored
 */
public record BaseRules(RepoConfig config, List<Problem> problems, PathRules paths) {
    public BaseRules {
        problems = List.copyOf(problems);
    }

    /** Reads the rules from the tree at the base's tip. */
    public static BaseRules of(Snapshot tree) {
        return switch (read(tree)) {
            case ConfigResult.Valid(RepoConfig config) ->
                new BaseRules(
                        config, List.of(), tree.rules().and(config.scoring().rules()));
            case ConfigResult.Invalid(List<Problem> problems) ->
                new BaseRules(RepoConfig.DEFAULT, problems, tree.rules());
        };
    }

    private static ConfigResult read(Snapshot tree) {
        Optional<Entry> file = tree.entries().stream()
                .filter(entry -> entry.path().equals(RepoConfig.PATH) && entry.kind() == Entry.Kind.FILE)
                .findFirst();
        if (file.isEmpty()) {
            return new ConfigResult.Valid(RepoConfig.DEFAULT);
        }
        return file.get().size() > RepoConfigParser.MAX_BYTES
                ? RepoConfigParser.tooLarge()
                : RepoConfigParser.parse(tree.read(file.get()));
    }
}
