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
        return path -> exclusion(path).or(() -> others.exclusion(path));
    }
}
