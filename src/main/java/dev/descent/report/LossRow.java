package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a delta's loss before and after.
 *
 * @param name what people call it
 * @param base what it carried, in milli-tokens
 * @param head what it carries
 * @param tokens the denominator of the loss
 * @param origin where most of it comes from, where that is known
 * @param remark what to say where it isn't
 */
record LossRow(String name, long base, long head, long tokens, Optional<Origin> origin, String remark) {
    /** A row for each term, and one for dark mass where it changed, so that they add up to the headline. */
    static List<LossRow> terms(Delta delta, List<UnitPair> units) {
        List<LossRow> rows = new ArrayList<>();
        for (Term term : Term.values()) {
            long base = delta.baseTerms().get(term);
            long head = delta.headTerms().get(term);
            Optional<Origin> origin = Origin.of(term, Long.signum(head - base), units);
            rows.add(new LossRow(Wording.of(term), base, head, delta.denominator(), origin, ""));
        }
        long dark = delta.darkGrowth();
        if (dark != 0) {
            long before = Math.max(0, -dark);
            long after = Math.max(0, dark);
            rows.add(new LossRow(
                    Wording.DARK, before, after, delta.denominator(), Optional.empty(), Wording.DARK_REASON));
        }
        return rows;
    }

    /** Head less base, as a loss. */
    double change() {
        return Numbers.ratio(head - base, tokens);
    }

    /** Name, base, head and change as people read them. */
    List<String> cells() {
        Numbers.Step step = Numbers.step(Numbers.ratio(base, tokens), Numbers.ratio(head, tokens), change());
        return List.of(name, step.from(), step.to(), step.change());
    }
}
