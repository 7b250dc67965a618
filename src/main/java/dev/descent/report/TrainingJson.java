package dev.descent.report;

import dev.descent.report.ScoreJson.TermsJson;
import dev.descent.train.Ending;
import dev.descent.train.Facts;
import dev.descent.train.Ledger;
import dev.descent.train.Ledger.Row;
import dev.descent.train.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A training run as data; names and order of the components are the format. */
record TrainingJson(
        String run,
        String branch,
        String base,
        String optimizer,
        String verdict,
        String reason,
        BigDecimal lossBefore,
        BigDecimal lossAfter,
        long tokens,
        UsageJson spent,
        List<RowJson> ledger) {
    private static final double MICRO = 1_000_000.0;

    static TrainingJson of(Ledger ledger) {
        return new TrainingJson(
                ledger.run(),
                ledger.options().text(Facts.BRANCH),
                ledger.options().text(Facts.BASE),
                ledger.options().text(Facts.OPTIMIZER),
                ledger.ending()
                        .map(ending -> ending.step().name().toLowerCase(Locale.ROOT))
                        .orElse("interrupted"),
                ledger.ending().map(Ending::reason).orElse(""),
                ScoreJson.ratio(ledger.loss()),
                ScoreJson.ratio(ledger.lossNow()),
                ledger.tokens(),
                UsageJson.of(ledger.spent()),
                ledger.rows().stream().map(RowJson::of).toList());
    }

    record UsageJson(long input, long cached, long output, BigDecimal usd) {
        static UsageJson of(Usage usage) {
            return new UsageJson(
                    usage.input(), usage.cached(), usage.output(), ScoreJson.ratio(usage.microUsd() / MICRO));
        }
    }

    record RowJson(
            int epoch,
            String hotspot,
            String approach,
            String verdict,
            String reason,
            String commit,
            TermsJson change,
            BigDecimal predicted,
            String expected,
            UsageJson usage) {
        static RowJson of(Row row) {
            return new RowJson(
                    row.epoch(),
                    row.hotspot(),
                    row.approach(),
                    row.isKept() ? "kept" : "dropped",
                    row.reason(),
                    row.commit(),
                    TermsJson.of(row.change()),
                    ScoreJson.tokens(-row.predicted()),
                    row.expected(),
                    UsageJson.of(row.usage()));
        }
    }
}
