package dev.descent.cli;

import java.util.Locale;

/** How a score is written. */
enum Format {
    TABLE,
    JSON,
    MARKDOWN,
    SARIF,
    FOLDED,
    HTML;

    String render(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Standing(var score, var hotspots) ->
                String.format(Locale.ROOT, "loss %.3f %s%n%s%n", score.loss(), score.terms(), hotspots);
            case Outcome.Change(var delta, var hotspots) ->
                String.format(
                        Locale.ROOT,
                        "loss %.3f -> %.3f %s%n%s%n",
                        delta.baseLoss(),
                        delta.headLoss(),
                        delta.verdict(),
                        hotspots);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
