package dev.descent.bot;

import dev.descent.config.ConfigResult.Problem;
import java.util.List;

/** What a pull request that changes the configuration would change about its own score, were it merged already. */
sealed interface Preview {
    /** The new configuration has mistakes: the defaults would apply. */
    record Mistaken(List<Problem> problems) implements Preview {
        public Mistaken {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The new configuration can be used.
     *
     * @param now the root project by the base's configuration
     * @param then the same by the new one
     * @param dropped paths that would no longer be scored
     */
    record Usable(Part now, Part then, List<String> dropped) implements Preview {
        public Usable {
            dropped = List.copyOf(dropped);
        }
    }
}
