package dev.descent.report;

import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import dev.descent.repo.CommitId;
import dev.descent.repo.Revision;
import dev.descent.report.LossCurve.Point;
import dev.descent.train.Facts;
import dev.descent.train.Ledger;
import dev.descent.train.Ledger.Row;
import dev.descent.train.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a training run did: for a terminal, with its curve, and as JSON. */
public final class TrainingReport {
    private static final int FIGURE = 8;
    private static final int EPOCH = 3;
    private static final int MILLI = 1_000;
    private static final double MICRO = 1_000_000.0;

    private TrainingReport() {}

    /** The curve, the ledger, and why it stopped. */
    public static String table(Ledger ledger, boolean isColoured, int width) {
        TerminalPage page = new TerminalPage(isColoured, width);
        Ansi ansi = page.ansi();
        double change = ledger.lossNow() - ledger.loss();
        page.add(ansi.bold(ansi.byDirection(
                change,
                "Loss " + Numbers.step(ledger.loss(), ledger.lossNow(), change) + " in "
                        + Numbers.count(ledger.epochs().size(), "epoch"))));
        page.addQuietly(ending(ledger));
        addCurve(ledger, page);
        addRows(ledger, page);
        addResult(ledger, page);
        return page.toString();
    }

    private static String ending(Ledger ledger) {
        return ledger.ending()
                .map(ending -> switch (ending.step()) {
                    case HALTED -> "Halted, somebody has to look: " + ending.reason();
                    case REFUSED -> "Refused: " + ending.reason();
                    default -> "Stopped: " + ending.reason();
                })
                .orElse("Interrupted; descent train --resume goes on");
    }

    private static void addCurve(Ledger ledger, TerminalPage page) {
        if (ledger.kept().isEmpty()) {
            return;
        }
        LossCurve curve = curve(ledger);
        List<String> plot = new StackedPlot(curve, page.ansi()).lines(page.width());
        page.add("");
        plot.subList(0, plot.size() - 1).forEach(page::add);
        String last = Numbers.count(ledger.kept().size(), "commit");
        page.add(Layout.left("", FIGURE + 2)
                + Layout.left("baseline", page.width() - FIGURE - 4 - last.length())
                + last);
        page.add("");
        page.add(Arrays.stream(Term.values())
                .map(term -> page.ansi().term(term, StackedPlot.mark(term, page.ansi())) + " " + term.key())
                .collect(Collectors.joining("   ")));
    }

    /** The loss after each commit, on the T0 of the baseline. */
    private static LossCurve curve(Ledger ledger) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(
                new Revision(new CommitId(ledger.options().text(Facts.BASE)), Instant.EPOCH, "baseline"),
                ledger.tokens(),
                ledger.terms()));
        for (Row row : ledger.kept()) {
            Terms terms = points.getLast().terms().plus(row.change());
            points.add(new Point(
                    new Revision(new CommitId(row.commit()), row.time(), row.message()), ledger.tokens(), terms));
        }
        return new LossCurve(ledger.run(), "", points.size(), points);
    }

    private static void addRows(Ledger ledger, TerminalPage page) {
        if (!ledger.rows().isEmpty()) {
            page.addTitle("Ledger", "epoch, Δ of the loss in tokens (predicted), what was done");
        }
        List<Row> shown = ledger.brief();
        shown.forEach(row -> addRow(row, page));
        int more = ledger.rows().size() - shown.size();
        if (more > 0) {
            page.addQuietly("… and " + Numbers.count(more, "more place") + " that need tests first");
        }
    }

    private static void addRow(Row row, TerminalPage page) {
        Ansi ansi = page.ansi();
        long change = row.change().total();
        String figure = row.lossAfter().isEmpty() ? "" : Numbers.tokenChange(change);
        String predicted = row.predicted() == 0 ? "" : "(" + Numbers.tokenChange(-row.predicted()) + ")";
        String head = Layout.right(String.valueOf(row.epoch()), EPOCH) + Layout.right(figure, FIGURE)
                + Layout.right(predicted, FIGURE + 2) + "  ";
        String verdict = row.isKept() ? row.commit().substring(0, 7) + " " : "dropped ";
        String approach = PlainText.line(row.approach()) + ": ";
        int room = page.width() - head.length() - verdict.length() - approach.length();
        page.add((row.isKept() ? ansi.byDirection((double) change, head) : ansi.dim(head))
                + ansi.dim(verdict)
                + approach
                + PlainText.clipStart(PlainText.line(row.hotspot()), room));
        remarks(row).stream()
                .flatMap(remark -> Layout.wrap(PlainText.line(remark), page.width() - head.length()).stream())
                .forEach(line -> page.add(Layout.left("", head.length()) + ansi.dim(line)));
    }

    private static List<String> remarks(Row row) {
        List<String> remarks = new ArrayList<>();
        row.expected()
                .map(tokens -> Numbers.tokenChange(-Math.round(tokens * MILLI)))
                .ifPresent(tokens -> remarks.add("a further draw, expected to bring " + tokens));
        if (!row.isKept()) {
            remarks.add(row.reason());
        }
        return remarks;
    }

    private static void addResult(Ledger ledger, TerminalPage page) {
        page.add("");
        if (ledger.spent().tokens() > 0) {
            page.addQuietly(cost(ledger));
        }
        String branch = ledger.options().text(Facts.BRANCH);
        page.add(
                ledger.kept().isEmpty()
                        ? "Nothing was changed."
                        : "On branch " + PlainText.line(branch)
                                + ", one commit a change; the working tree is as it was.");
    }

    private static String cost(Ledger ledger) {
        Usage spent = ledger.spent();
        double points = (ledger.loss() - ledger.lossNow()) * 100;
        String each = points <= 0
                ? ""
                : String.format(Locale.ROOT, ", %.3f $ for each hundredth of loss", spent.microUsd() / MICRO / points);
        return String.format(
                Locale.ROOT,
                "%,d tokens in (%,d from a cache), %,d out, %.2f $%s",
                spent.input(),
                spent.cached(),
                spent.output(),
                spent.microUsd() / MICRO,
                each);
    }

    /** The ledger, amounts in tokens with three decimals, losses with six. */
    public static String json(Ledger ledger) {
        return Json.indented(TrainingJson.of(ledger));
    }
}
