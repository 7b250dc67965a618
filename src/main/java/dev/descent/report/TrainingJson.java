package dev.descent.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.descent.report.ScoreJson.TermsJson;
import dev.descent.train.Ending;
import dev.descent.train.Facts;
import dev.descent.train.Ledger;
import dev.descent.train.Ledger.Epoch;
import dev.descent.train.Ledger.Row;
import dev.descent.train.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A training run as {@code train.schema.json} describes it; names and order of the components are the format. */
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
        List<EpochJson> epochs,
        List<RowJson> ledger) {
    private static final double MICRO = 1_000_000.0;
    private static final int MILLI = 1_000;
    private static final int MILLIS = 3;

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
                ledger.epochs().stream().map(EpochJson::of).toList(),
                ledger.rows().stream().map(RowJson::of).toList());
    }

    record UsageJson(long input, long cached, long output, BigDecimal usd) {
        static UsageJson of(Usage usage) {
            return new UsageJson(
                    usage.input(), usage.cached(), usage.output(), ScoreJson.ratio(usage.microUsd() / MICRO));
        }
    }

    record EpochJson(
            int epoch,
            BigDecimal lossBefore,
            BigDecimal lossAfter,
            int kept,
            int tried,
            int added,
            int removed,
            BigDecimal checkSeconds) {
        static EpochJson of(Epoch epoch) {
            return new EpochJson(
                    epoch.number(),
                    ScoreJson.ratio(epoch.before()),
                    ScoreJson.ratio(epoch.loss()),
                    epoch.kept(),
                    epoch.tried(),
                    epoch.diff().added(),
                    epoch.diff().removed(),
                    inSeconds(epoch.checks()));
        }
    }

    private static BigDecimal inSeconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), MILLIS);
    }

    record RowJson(
            int epoch,
            String hotspot,
            String approach,
            String message,
            String model,
            String verdict,
            String reason,
            String commit,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal lossAfter,

            TermsJson change,
            BigDecimal predicted,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal expected,

            UsageJson usage,
            BigDecimal seconds) {
        static RowJson of(Row row) {
            return new RowJson(
                    row.epoch(),
                    row.hotspot(),
                    row.approach(),
                    row.message(),
                    row.effort().model(),
                    row.isKept() ? "kept" : "dropped",
                    row.reason(),
                    row.commit(),
                    row.lossAfter().map(ScoreJson::ratio).orElse(null),
                    TermsJson.of(row.change()),
                    ScoreJson.tokens(-row.predicted()),
                    row.expected()
                            .map(tokens -> ScoreJson.tokens(-Math.round(tokens * MILLI)))
                            .orElse(null),
                    UsageJson.of(row.usage()),
                    inSeconds(row.effort().time()));
        }
    }
}
