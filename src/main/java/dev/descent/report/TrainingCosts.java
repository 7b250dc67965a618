package dev.descent.report;

import dev.descent.train.Facts;
import dev.descent.train.Ledger;
import dev.descent.train.Ledger.Row;
import dev.descent.train.Usage;
import java.util.Locale;

/** What the models of a run took. */
final class TrainingCosts {
    private static final double MICRO = 1_000_000.0;

    private final Ledger ledger;

    TrainingCosts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** {@code 9,100/4,000/1,200}: tokens in, of those from a cache, and out. */
    static String tokens(Usage usage) {
        return usage.tokens() == 0
                ? "–"
                : String.format(Locale.ROOT, "%,d/%,d/%,d", usage.input(), usage.cached(), usage.output());
    }

    static String usd(Usage usage) {
        return usage.tokens() == 0 ? "–" : String.format(Locale.ROOT, "%.3f", dollars(usage));
    }

    private static double dollars(Usage usage) {
        return usage.microUsd() / MICRO;
    }

    /** Who was asked, and what that took in all. */
    String sentence() {
        Usage spent = ledger.spent();
        if (spent.tokens() == 0) {
            return ledger.unpaid()
                    .map(why -> "No model was asked: " + Markdown.prose(why) + ".")
                    .orElse("No model was asked, so it cost nothing.");
        }
        return Markdown.code(ledger.options().text(Facts.OPTIMIZER)) + " took " + tokens(spent)
                + " tokens in/cached/out and " + String.format(Locale.ROOT, "%.2f USD", dollars(spent)) + worth()
                + idle()
                + "."
                + ledger.unpaid()
                        .map(why -> " Elsewhere none was asked: " + Markdown.prose(why) + ".")
                        .orElse("");
    }

    private String worth() {
        double points = (ledger.loss() - ledger.lossNow()) * 100;
        return points <= 0
                ? ""
                : String.format(Locale.ROOT, ", %.3f for each hundredth of loss", dollars(ledger.spent()) / points);
    }

    /** Answers that held no change have no row in the ledger. */
    private String idle() {
        long proposed = ledger.rows().stream()
                .map(Row::usage)
                .mapToLong(Usage::microUsd)
                .sum();
        double idle = (ledger.spent().microUsd() - proposed) / MICRO;
        return idle <= 0 ? "" : String.format(Locale.ROOT, "; %.3f of it for questions that led to no change", idle);
    }
}
