package dev.descent.repo;

import java.util.Optional;

/** Port: says which paths are not scored, and why. */
@FunctionalInterface
public interface PathRules {
    /** Rules that exclude nothing. */
    PathRules NONE = path -> Optional.empty();

    /** Why this path is not scored, for instance {@code generated (.gitattributes)}, or nothing when it is. */
    Optional<String> exclusion(String path);

    /** These rules, then the others. */
    default PathRules and(PathRules others) {
        return new Both(this, others);
    }

    /** Rules, then others; equal to those made of equal ones, so that it is known when nothing changed. */
    record Both(PathRules first, PathRules second) implements PathRules {
        @Override
        public Optional<String> exclusion(String path) {
            return first.exclusion(path).or(() -> second.exclusion(path));
        }
    }
}
