package dev.descent.report;

import dev.descent.report.CommentInput.Revisions;
import dev.descent.report.Explanation.Subject;
import java.util.List;
import java.util.stream.Collectors;

/** An explanation in GitHub's Markdown. */
final class ExplanationMarkdown {
    /** Overloads share a name. */
    private static final int MOST_UNITS = 5;

    private final Subject subject;
    private final Revisions revisions;
    private final Permalinks links;

    private ExplanationMarkdown(Subject subject, Revisions revisions) {
        this.subject = subject;
        this.revisions = revisions;
        this.links = Permalinks.to(revisions.repository(), revisions.head());
    }

    static String render(Subject subject, Revisions revisions) {
        return new ExplanationMarkdown(subject, revisions).render();
    }

    private String render() {
        String units =
                subject.units().stream().limit(MOST_UNITS).map(this::unit).collect(Collectors.joining("\n"));
        int more = subject.units().size() - MOST_UNITS;
        String rest = more > 0 ? "\nThere are " + Numbers.whole(more) + " more of that name.\n" : "";
        return units + rest + parts() + "\n<sub>Base " + links.commit(revisions.base()) + " → head "
                + links.commit(revisions.head()) + " · ruler "
                + Markdown.escape(subject.head().ruler()) + "</sub>\n";
    }

    private String unit(UnitPair pair) {
        ExplainedUnit unit = new ExplainedUnit(subject, pair);
        List<List<String>> rows =
                unit.rows().stream().map(ExplainedUnit.Row::cells).toList();
        String table = rows.isEmpty()
                ? ""
                : "\n" + new MarkdownTable(List.of("Avoidable tokens", "Base:", "Head:", "Δ:"), rows).render();
        String sentences = unit.sentences().stream()
                .map(sentence -> "\n" + Markdown.prose(sentence) + "\n")
                .collect(Collectors.joining());
        return "### " + links.place(pair) + "\n\n" + Markdown.prose(unit.headline()) + "\n" + table + sentences;
    }

    private String parts() {
        List<UnitPair> heaviest = ExplainedUnit.heaviest(subject);
        if (heaviest.isEmpty()) {
            return "";
        }
        return "\n**What carries it**\n\n"
                + MarkdownTable.numbered(
                                List.of("Where", "Why", "Avoidable tokens:", "Predicted Δ if fixed:"),
                                heaviest,
                                part -> List.of(
                                        links.place(part),
                                        Markdown.prose(part.shown().why()),
                                        Numbers.tokens(part.headShare().total()),
                                        Numbers.tokenChange(
                                                -part.shown().leverage().total())))
                        .render();
    }
}
