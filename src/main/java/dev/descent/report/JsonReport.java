package dev.descent.report;

import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.report.ScoreJson.DeltaJson;
import java.util.List;

/**
 * Scores and deltas as JSON of the form that {@code score.schema.json} beside this class publishes. Amounts are tokens with
 * exactly three decimals, losses have six.
 */
public final class JsonReport {
    private JsonReport() {}

    /** A tree's score with every file and unit. */
    public static Report of(Score score, Churn churn, List<Hotspot> hotspots) {
        return out -> Json.indented(ScoreJson.of(score, churn, hotspots), out);
    }

    /** A change's delta with the compared files and their units on both sides. */
    public static Report of(Delta delta, List<Hotspot> hotspots) {
        return out -> Json.indented(DeltaJson.of(delta, hotspots), out);
    }
}
