package dev.descent.cli;

import dev.descent.loss.Delta;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import java.util.List;

/** What scoring came to, with the steepest units. */
sealed interface Outcome {
    /** One tree. */
    record Standing(Score score, List<Hotspot> hotspots) implements Outcome {}

    /** The difference between two trees. */
    record Change(Delta delta, List<Hotspot> hotspots) implements Outcome {}
}
