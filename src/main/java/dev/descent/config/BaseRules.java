package dev.descent.config;

import dev.descent.config.ConfigResult.Problem;
import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the base of a change says of how both sides are scored; a change can't alter that for itself.
 *
 * @param config its configuration, or the defaults when that has mistakes
 * @param problems the mistakes
 * @param attributes which paths are not scored because of {@code .gitattributes}
 */
public record BaseRules(RepoConfig config, List<Problem> problems, PathRules attributes) {
    public BaseRules {
        problems = List.copyOf(problems);
    }

    /** Reads the rules from the tree at the base's tip. */
    public static BaseRules of(Snapshot tree) {
        return switch (read(tree)) {
            case ConfigResult.Valid(RepoConfig config) -> new BaseRules(config, List.of(), tree.rules());
            case ConfigResult.Invalid(List<Problem> problems) ->
                new BaseRules(RepoConfig.DEFAULT, problems, tree.rules());
        };
    }

    /** What comes of the configuration that a tree holds; of none, the defaults. */
    public static ConfigResult read(Snapshot tree) {
        Optional<Entry> file = file(tree);
        if (file.isEmpty()) {
            return new ConfigResult.Valid(RepoConfig.DEFAULT);
        }
        return file.get().size() > RepoConfigParser.MAX_BYTES
                ? RepoConfigParser.tooLarge()
                : RepoConfigParser.parse(tree.read(file.get()));
    }

    /** Whether two trees hold the same configuration, to the byte. */
    public static boolean isSame(Snapshot one, Snapshot other) {
        return file(one).map(Entry::blob).equals(file(other).map(Entry::blob));
    }

    private static Optional<Entry> file(Snapshot tree) {
        return tree.entries().stream()
                .filter(entry -> entry.path().equals(RepoConfig.PATH) && entry.kind() == Entry.Kind.FILE)
                .findFirst();
    }

    /** The same with another configuration. */
    public BaseRules with(RepoConfig other) {
        return new BaseRules(other, List.of(), attributes);
    }

    /** Which paths of the repository as a whole are not scored. */
    public PathRules paths() {
        return attributes.and(config.scoring().rules());
    }

    /** The root, then each project. */
    public List<Scope> scopes() {
        return Stream.concat(
                        Stream.of(Scope.of(Scope.ROOT, config.scoring(), config, attributes)),
                        config.projects().stream()
                                .map(project -> Scope.of(project.name(), project.scoring(), config, attributes)))
                .toList();
    }

    /** A project by its name, or the root by {@link Scope#ROOT}. */
    public Scope scope(String project) {
        return scopes().stream()
                .filter(scope -> scope.project().equals(project))
                .findFirst()
                .orElseThrow();
    }
}
