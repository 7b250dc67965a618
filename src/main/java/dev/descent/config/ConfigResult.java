package dev.descent.config;

import java.util.List;

/** What came of reading a repository's configuration. */
public sealed interface ConfigResult {
    /** A configuration to go by. */
    record Valid(RepoConfig config) implements ConfigResult {}

    /** Mistakes, in the order of the text; the defaults apply. */
    record Invalid(List<Problem> problems) implements ConfigResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A mistake.
     *
     * @param line where, from 1
     * @param column where, from 1
     * @param key the key as a path, {@code gate.max-delta}; empty for the file as a whole
     * @param sentence what is wrong and what is allowed
     */
    record Problem(int line, int column, String key, String sentence) {}
}
