package dev.descent.bot;

import dev.descent.config.BaseRules;
import dev.descent.config.ConfigResult;
import dev.descent.config.RepoConfig;
import dev.descent.config.Scope;
import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.repo.Entry;
import dev.descent.repo.Snapshot;
import dev.descent.source.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Scores what lies between two trees, part by part, by the rules of the base. */
final class Appraiser {
    private final Scorer scorer;
    private final Observer observer;
    private final InstantSource clock;

    Appraiser(Scorer scorer, Observer observer, InstantSource clock) {
        this.scorer = scorer;
        this.observer = observer;
        this.clock = clock;
    }

    /** The root, for somebody may wait for its check, and each project that is touched. */
    List<Part> parts(Trees trees, BaseRules rules) {
        Set<String> touched = trees.ofTouched(rules.config()::owner);
        return rules.scopes().stream()
                .filter(scope -> scope.project().equals(Scope.ROOT) || touched.contains(scope.project()))
                .map(scope -> part(trees, rules, scope))
                .toList();
    }

    /** One part, touched or not. */
    Part part(Trees trees, BaseRules rules, Scope scope) {
        Instant start = clock.instant();
        Score base = score(trees.before(), rules, scope);
        Score head = score(trees.after(), rules, scope);
        Delta delta = Delta.between(base, head);
        observer.see(new Signal.Scored(
                Duration.between(start, clock.instant()), head.files().size()));
        return new Part(scope, delta, Churn.of(head, trees.changes()));
    }

    /** Of files that are another part's nothing is said. */
    private Score score(Snapshot tree, BaseRules rules, Scope scope) {
        return scorer.score(tree, scope.paths(), new Ruler(scope.scoring().weights()), Progress.NONE)
                .skipping(path -> rules.config().owner(path).equals(scope.project()));
    }

    /** What a new configuration would change, or nothing where it is the old one. */
    Optional<Preview> preview(Trees trees, BaseRules rules, Part root) {
        if (BaseRules.isSame(trees.before(), trees.after())) {
            return Optional.empty();
        }
        return Optional.of(
                switch (BaseRules.read(trees.after())) {
                    case ConfigResult.Invalid(List<ConfigResult.Problem> problems) -> new Preview.Mistaken(problems);
                    case ConfigResult.Valid(RepoConfig config) -> preview(trees, rules, rules.with(config), root);
                });
    }

    private Preview preview(Trees trees, BaseRules rules, BaseRules renewed, Part root) {
        Predicate<String> isScored = scored(rules);
        Predicate<String> staysScored = scored(renewed);
        List<String> dropped = trees.after().entries().stream()
                .map(Entry::path)
                .filter(path -> Language.ofPath(path).isPresent())
                .filter(isScored.and(staysScored.negate()))
                .toList();
        return new Preview.Usable(root, part(trees, renewed, renewed.scope(Scope.ROOT)), dropped);
    }

    /** Whether the part that a path belongs to doesn't exclude it. */
    private static Predicate<String> scored(BaseRules rules) {
        Map<String, Scope> scopes =
                rules.scopes().stream().collect(Collectors.toMap(Scope::project, Function.identity()));
        return path -> Objects.requireNonNull(scopes.get(rules.config().owner(path)))
                .paths()
                .exclusion(path)
                .isEmpty();
    }
}
