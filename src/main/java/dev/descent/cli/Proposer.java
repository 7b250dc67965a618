package dev.descent.cli;

import java.util.Arrays;
import java.util.Locale;

/** Who proposes changes in a run. */
enum Proposer {
    RECIPES,
    LLM,
    COMMAND;

    /** The one of this name, as a run's log keeps it. */
    static Proposer of(String name) {
        return Arrays.stream(values())
                .filter(proposer -> proposer.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("the run was begun with the optimizer " + name + ", which isn't there"));
    }

    /** The name that people type. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
