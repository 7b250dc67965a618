package dev.descent.report;

import dev.descent.loss.Delta;
import java.util.List;
import java.util.Optional;

/** What a pull request that changes the configuration would change about its own score, were it merged already. */
public sealed interface ConfigPreview {
    /** The new file has mistakes, each told in a sentence; backticks mark code. */
    record Mistaken(List<String> problems) implements ConfigPreview {
        public Mistaken {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The new file can be used.
     *
     * @param now by the file that is in force
     * @param then by the new one
     * @param dropped paths that would no longer be scored
     */
    record Usable(Outcome now, Outcome then, List<String> dropped) implements ConfigPreview {
        public Usable {
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * What the pull request comes to.
     *
     * @param delta measured
     * @param hasGate whether a gate is set
     * @param missedGate how it is missed
     */
    record Outcome(Delta delta, boolean hasGate, Optional<String> missedGate) {}
}
