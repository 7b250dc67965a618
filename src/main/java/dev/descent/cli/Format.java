package dev.descent.cli;

import dev.descent.cli.Outcome.Change;
import dev.descent.cli.Outcome.Standing;
import dev.descent.report.FoldedReport;
import dev.descent.report.HtmlReport;
import dev.descent.report.JsonReport;
import dev.descent.report.MarkdownReport;
import dev.descent.report.Report;
import dev.descent.report.SarifReport;
import dev.descent.report.SpeedscopeReport;
import dev.descent.report.TableReport;
import java.util.Locale;

/** How a score is written. */
enum Format {
    TABLE(10),
    JSON(50),
    MARKDOWN(10),
    SARIF(25_000),
    FOLDED(0),
    SPEEDSCOPE(0),
    HTML(50);

    private final int usualLimit;

    Format(int usualLimit) {
        this.usualLimit = usualLimit;
    }

    /** How many hotspots are listed unless someone says otherwise. */
    int usualLimit() {
        return usualLimit;
    }

    /** What is written, for a terminal that is {@code width} columns wide where that matters. */
    Report render(Outcome outcome, boolean hasColours, int width) {
        return switch (outcome) {
            case Standing standing -> render(standing, hasColours, width);
            case Change change -> render(change, hasColours, width);
        };
    }

    private Report render(Standing standing, boolean hasColours, int width) {
        return switch (this) {
            case TABLE ->
                Report.of(
                        TableReport.render(standing.score(), standing.churn(), standing.hotspots(), hasColours, width));
            case JSON -> JsonReport.of(standing.score(), standing.churn(), standing.hotspots());
            case MARKDOWN -> Report.of(MarkdownReport.render(standing.score(), standing.hotspots()));
            case SARIF -> Report.of(SarifReport.render(standing.score().ruler(), standing.hotspots()));
            case FOLDED -> Report.of(FoldedReport.render(standing.score()));
            case SPEEDSCOPE -> Report.of(SpeedscopeReport.render(standing.score()));
            case HTML ->
                Report.of(HtmlReport.render(standing.score(), standing.churn(), standing.hotspots(), standing.page()));
        };
    }

    private Report render(Change change, boolean hasColours, int width) {
        return switch (this) {
            case TABLE -> Report.of(TableReport.render(change.delta(), change.hotspots(), hasColours, width));
            case JSON -> JsonReport.of(change.delta(), change.hotspots());
            case MARKDOWN -> Report.of(MarkdownReport.render(change.delta(), change.hotspots()));
            case SARIF -> Report.of(SarifReport.render(change.delta().head().ruler(), change.hotspots()));
            case FOLDED -> Report.of(FoldedReport.render(change.delta()));
            case SPEEDSCOPE -> Report.of(SpeedscopeReport.render(change.delta()));
            case HTML -> Report.of(HtmlReport.render(change.delta(), change.hotspots(), change.page()));
        };
    }

    /** The name that people type. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
