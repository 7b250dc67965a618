package dev.descent.report;

import dev.descent.loss.Churn;
import dev.descent.loss.Score;
import dev.descent.loss.Score.GraphShape;
import java.util.ArrayList;
import java.util.List;

/** Says how the files of a tree hang together: figures beside the loss, for people. */
final class ShapeFacts {
    private ShapeFacts() {}

    /** A figure, and what it means. */
    record Fact(String name, String figure, String meaning) {}

    /** Propagation cost and effective modules, and the option value where there is history. */
    static List<Fact> of(Score score, Churn churn) {
        GraphShape shape = score.shape();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "propagation cost",
                Numbers.percent(Math.round(1000 * shape.propagationCost()) / 10.0),
                "How much of the code a change to one file can reach along imports, on average"));
        facts.add(new Fact(
                "effective modules",
                Numbers.decimal(shape.effectiveModules()),
                "1 / propagation cost: so many modules that don't know each other would spread a change as far"));
        if (churn.isKnown()) {
            facts.add(new Fact(
                    "option value",
                    Numbers.decimal(shape.optionValue(churn.volatility())),
                    "σ·√(files · effective modules), σ = " + Numbers.decimal(churn.volatility())
                            + " changes: what being able to change the modules one by one is worth"));
        }
        return facts;
    }
}
