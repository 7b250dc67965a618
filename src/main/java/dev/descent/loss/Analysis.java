package dev.descent.loss;

import dev.descent.loss.term.Rules;
import java.util.List;
import java.util.Map;

/** All that was found out about a program; about the next one only what changed has to be. */
final class Analysis {
    private final Source source;
    private final Rules rules;
    private final Ledger ledger;

    private Analysis(Source source, Rules rules, Ledger ledger) {
        this.source = source;
        this.rules = rules;
        this.ledger = ledger;
    }

    /**
     * What was looked at, and how it is weighted.
     *
     * @param inventory a tree of which all was read
     * @param goModules as in {@link Program}
     * @param weights how much each term counts
     */
    record Source(Inventory inventory, Map<String, String> goModules, Weights weights) {
        Program program() {
            return inventory.program(goModules);
        }
    }

    static Analysis of(Source source) {
        Rules rules = Rules.of(source.program());
        return new Analysis(source, rules, Ledger.EMPTY.after(source.inventory(), rules.charges(), source.weights()));
    }

    /** The same as {@link #of}, faster. */
    Analysis after(Source next) {
        if (next.equals(source)) {
            return this;
        }
        Rules changed = rules.after(next.program());
        return new Analysis(next, changed, ledger.after(next.inventory(), changed.charges(), next.weights()));
    }

    /** What was looked at. */
    Inventory inventory() {
        return source.inventory();
    }

    Score score(Ruler ruler, String label) {
        List<FileScore> scores = ledger.scores();
        return new Score(
                ruler.name(),
                label,
                scores.stream().mapToLong(FileScore::productionTokens).sum(),
                scores.stream().map(FileScore::share).reduce(Terms.ZERO, Terms::plus),
                scores,
                source.inventory().skipped(),
                rules.shape());
    }
}
