package dev.descent;

import dev.descent.report.Finding;
import java.util.List;
import java.util.Optional;

/** Says whether commands of repositories can be run here, and what goes unseen when they are. */
final class SandboxCheckup {
    private static final String CHECK = "sandbox";

    private SandboxCheckup() {}

    /** What to make of an obstacle, a sentence, and of shortcomings, clauses. */
    static Finding finding(Optional<String> obstacle, List<String> shortcomings) {
        return obstacle.map(sentence -> Finding.warn(
                        CHECK,
                        sentence.replaceFirst("\\.$", ""),
                        "Scoring needs none; training is refused until there is one."))
                .orElseGet(() -> shortcomings.isEmpty()
                        ? Finding.ok(CHECK, "bubblewrap works, attempts to reach the network are counted")
                        : Finding.warn(
                                CHECK,
                                "bubblewrap works, but " + String.join("; and ", shortcomings),
                                "Training goes on; docs/operations.md says what is lost and how to get it."));
    }
}
