package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.report.ConfigPreview.Mistaken;
import dev.descent.report.ConfigPreview.Outcome;
import dev.descent.report.ConfigPreview.Usable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A preview of another configuration in Markdown. */
final class PreviewMarkdown {
    static final String TITLE = "Preview, not in force: this pull request's configuration";

    private static final int DROPPED = 20;

    private PreviewMarkdown() {}

    /** {@code What | In force | By the new file}, or its mistakes. */
    static MarkdownTable table(ConfigPreview preview, Permalinks links) {
        return switch (preview) {
            case Mistaken(List<String> problems) ->
                new MarkdownTable(
                        List.of("Mistakes in the new file; with them, the defaults would apply"),
                        problems.stream()
                                .map(problem -> List.of(Markdown.prose(problem)))
                                .toList());
            case Usable usable ->
                new MarkdownTable(List.of("What", "In force", "By the new file"), rows(usable, links));
        };
    }

    private static List<List<String>> rows(Usable usable, Permalinks links) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Touched files", usable, outcome -> Markdown.escape(Wording.headline(outcome.delta()))));
        rows.add(row("Whole project", usable, outcome -> wholeProject(outcome.delta())));
        rows.add(row(
                "Ruler",
                usable,
                outcome -> Markdown.escape(outcome.delta().head().ruler())));
        rows.add(row("Gate", usable, PreviewMarkdown::gate));
        rows.add(List.of("No longer scored", "", Numbers.count(usable.dropped().size(), "file")));
        usable.dropped().stream().limit(DROPPED).forEach(path -> rows.add(List.of("", "", links.file(path))));
        return rows;
    }

    private static List<String> row(String what, Usable usable, Function<Outcome, String> cell) {
        return List.of(what, cell.apply(usable.now()), cell.apply(usable.then()));
    }

    private static String wholeProject(Delta delta) {
        double base = delta.base().loss();
        double head = delta.head().loss();
        return "Loss " + Numbers.step(base, head, head - base);
    }

    private static String gate(Outcome outcome) {
        return outcome.missedGate()
                .map(sentence -> "missed: " + Markdown.prose(sentence))
                .orElse(outcome.hasGate() ? "passed" : "none");
    }
}
