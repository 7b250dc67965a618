package dev.descent.cli;

import dev.descent.report.HistoryReport;
import dev.descent.report.LossCurve;
import java.util.Locale;

/** How a loss curve is written. */
enum HistoryFormat {
    TABLE,
    JSON,
    HTML;

    /** The whole text, for a terminal that is {@code width} columns wide where that matters. */
    String render(LossCurve curve, boolean hasColours, int width) {
        return switch (this) {
            case TABLE -> HistoryReport.table(curve, hasColours, width);
            case JSON -> HistoryReport.json(curve);
            case HTML -> HistoryReport.html(curve);
        };
    }

    /** The name that people type. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
