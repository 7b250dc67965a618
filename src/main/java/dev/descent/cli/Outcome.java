package dev.descent.cli;

import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What scoring came to, with the steepest units, and the web address of the code where that is known. */
sealed interface Outcome {
    /** One tree. */
    record Standing(Score score, Churn churn, List<Hotspot> hotspots, Optional<URI> page) implements Outcome {}

    /** The difference between two trees. */
    record Change(Delta delta, List<Hotspot> hotspots, Optional<URI> page) implements Outcome {}
}
