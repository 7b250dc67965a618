package dev.descent.report;

import dev.descent.report.Explanation.Subject;
import java.util.List;

/** An explanation for a terminal. */
final class ExplanationText {
    private static final int NAME = 18;
    private static final int FIGURE = 9;

    private final Subject subject;
    private final TerminalPage page;

    private ExplanationText(Subject subject, boolean isColoured, int width) {
        this.subject = subject;
        this.page = new TerminalPage(isColoured, width);
    }

    static String render(Subject subject, boolean isColoured, int width) {
        ExplanationText text = new ExplanationText(subject, isColoured, width);
        subject.units().forEach(text::addUnit);
        text.page.addParts(ExplainedUnit.heaviest(subject));
        return text.page.toString();
    }

    private void addUnit(UnitPair pair) {
        ExplainedUnit unit = new ExplainedUnit(subject, pair);
        page.add(page.ansi().bold(TerminalPage.place(pair)));
        addWrapped(unit.headline());
        if (!unit.rows().isEmpty()) {
            page.add("");
            boolean isPair = subject.base().isPresent();
            page.addQuietly(
                    row(isPair ? List.of("avoidable tokens", "base", "head", "Δ") : List.of("avoidable tokens", "")));
            unit.rows()
                    .forEach(row -> page.add(row(
                            isPair
                                    ? row.cells()
                                    : List.of(row.name(), row.cells().get(2)))));
        }
        unit.sentences().forEach(sentence -> {
            page.add("");
            addWrapped(sentence);
        });
    }

    private static String row(List<String> cells) {
        StringBuilder line = new StringBuilder("  " + Layout.left(cells.getFirst(), NAME));
        cells.stream().skip(1).forEach(figure -> line.append(Layout.right(figure, FIGURE)));
        return line.toString();
    }

    private void addWrapped(String sentence) {
        Layout.wrap(PlainText.line(sentence), page.width()).forEach(page::add);
    }
}
