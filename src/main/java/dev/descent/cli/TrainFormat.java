package dev.descent.cli;

import dev.descent.report.TrainingReport;
import dev.descent.train.Ledger;
import java.util.Locale;

/** How a training run is written. */
enum TrainFormat {
    TABLE,
    JSON;

    String render(Ledger ledger, boolean hasColours, int width) {
        return switch (this) {
            case TABLE -> TrainingReport.table(ledger, hasColours, width);
            case JSON -> TrainingReport.json(ledger);
        };
    }

    /** The name that people type. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
