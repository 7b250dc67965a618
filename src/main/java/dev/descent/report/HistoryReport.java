package dev.descent.report;

import dev.descent.loss.Term;
import dev.descent.report.HistoryJson.CurveJson;
import dev.descent.report.LossCurve.Point;
import dev.descent.report.LossCurve.Step;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The loss along a line of revisions: for a terminal, as JSON of the form of {@code history.schema.json}, as a page. */
public final class HistoryReport {
    private static final int STEPS = 5;
    private static final int FIGURE = 8;

    private HistoryReport() {}

    /** A stacked plot by term, and the steps that moved the loss most. */
    public static String table(LossCurve curve, boolean isColoured, int width) {
        TerminalPage page = new TerminalPage(isColoured, width);
        Ansi ansi = page.ansi();
        page.add(ansi.bold(ansi.byDirection(curve.last().loss() - curve.first().loss(), curve.headline())));
        page.addQuietly(curve.subtitle());
        page.add("");
        new StackedPlot(curve, ansi).lines(page.width()).forEach(page::add);
        page.add("");
        page.add(Arrays.stream(Term.values())
                .map(term -> ansi.term(term, StackedPlot.mark(term, ansi)) + " " + term.key())
                .collect(Collectors.joining("   ")));
        addSteps(curve, page);
        return page.toString();
    }

    private static void addSteps(LossCurve curve, TerminalPage page) {
        if (!curve.furthest(STEPS).isEmpty()) {
            page.addTitle("Furthest steps", "against the revision scored before");
        }
        for (Step step : curve.furthest(STEPS)) {
            String figure = Layout.right(Numbers.change(step.change()), FIGURE);
            Point to = step.to();
            String place = "  " + to.day() + " " + to.revision().id().abbreviated() + "  ";
            int room = page.width() - FIGURE - place.length();
            page.add(page.ansi().byDirection(step.change(), figure)
                    + page.ansi().dim(place)
                    + PlainText.clip(PlainText.line(to.revision().subject()), room));
        }
    }

    /** Every point, amounts in tokens with three decimals, losses with six. */
    public static String json(LossCurve curve) {
        return Json.indented(CurveJson.of(curve));
    }

    /** One self-contained page with the stacked curve, that mouse and keyboard read values from. */
    public static String html(LossCurve curve) {
        return Page.of("history.html", HistoryJson.PageJson.of(curve), "text.js", "history.js");
    }
}
