package dev.descent.cli;

import dev.descent.cli.Outcome.Change;
import dev.descent.cli.Outcome.Standing;
import dev.descent.report.FoldedReport;
import dev.descent.report.HtmlReport;
import dev.descent.report.JsonReport;
import dev.descent.report.MarkdownReport;
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

    /** The whole text, for a terminal that is {@code width} columns wide where that matters. */
    String render(Outcome outcome, boolean hasColours, int width) {
        return switch (outcome) {
            case Standing standing -> render(standing, hasColours, width);
            case Change change -> render(change, hasColours, width);
        };
    }

    private String render(Standing standing, boolean hasColours, int width) {
        return switch (this) {
            case TABLE ->
                TableReport.render(standing.score(), standing.churn(), standing.hotspots(), hasColours, width);
            case JSON -> JsonReport.render(standing.score(), standing.churn(), standing.hotspots());
            case MARKDOWN -> MarkdownReport.render(standing.score(), standing.hotspots());
            case SARIF -> SarifReport.render(standing.score().ruler(), standing.hotspots());
            case FOLDED -> FoldedReport.render(standing.score());
            case SPEEDSCOPE -> SpeedscopeReport.render(standing.score());
            case HTML -> HtmlReport.render(standing.score(), standing.churn(), standing.hotspots(), standing.page());
        };
    }

    private String render(Change change, boolean hasColours, int width) {
        return switch (this) {
            case TABLE -> TableReport.render(change.delta(), change.hotspots(), hasColours, width);
            case JSON -> JsonReport.render(change.delta(), change.hotspots());
            case MARKDOWN -> MarkdownReport.render(change.delta(), change.hotspots());
            case SARIF -> SarifReport.render(change.delta().head().ruler(), change.hotspots());
            case FOLDED -> FoldedReport.render(change.delta());
            case SPEEDSCOPE -> SpeedscopeReport.render(change.delta());
            case HTML -> HtmlReport.render(change.delta(), change.hotspots(), change.page());
        };
    }

    /** The name that people type. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
