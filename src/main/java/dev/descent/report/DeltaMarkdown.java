package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Delta.FileDelta;
import dev.descent.loss.FileScore;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Skipped;
import dev.descent.loss.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A delta's parts in Markdown, the same wherever they are read. */
final class DeltaMarkdown {
    private final Delta delta;
    private final Permalinks links;
    private final List<UnitPair> units;

    DeltaMarkdown(Delta delta, Permalinks links) {
        this.delta = delta;
        this.links = links;
        this.units = UnitPair.of(delta);
    }

    /** {@code ### Loss 0.49 → 0.32 (−0.17) ✅}, and the whole repository's in smaller type. */
    String headline() {
        return "### " + Wording.headlineOfTouched(delta) + " " + Wording.icon(delta.verdict()) + "\n<sub>"
                + Wording.wholeRepository(delta) + "</sub>\n"
                + Wording.escrow(delta).map(held -> "\n" + held + ".\n").orElse("");
    }

    /** Ruler, files scored, files not scored and why. */
    String scope() {
        long scored = delta.files().stream().filter(FileDelta::isTouched).count();
        return "ruler " + Markdown.escape(delta.head().ruler()) + " · " + Numbers.count(scored, "touched file")
                + " scored, " + Markdown.escape(Wording.notScored(delta.skipped()));
    }

    /** {@code Term | Base | Head | Δ | Where most of it comes from}. */
    MarkdownTable terms() {
        List<List<String>> rows = LossRow.terms(delta, units).stream()
                .map(row -> Stream.concat(
                                row.cells().stream(),
                                Stream.of(row.origin().map(this::origin).orElse(row.remark())))
                        .toList())
                .toList();
        return new MarkdownTable(List.of("Term", "Base:", "Head:", "Δ:", "Where most of it comes from"), rows);
    }

    /** {@code # | Where | Why | Predicted Δ if fixed}. */
    MarkdownTable hotspots(List<Hotspot> hotspots) {
        return MarkdownTable.numbered(
                List.of("Where", "Why", "Predicted Δ if fixed:"),
                hotspots,
                spot -> List.of(
                        links.place(UnitPair.of(spot)),
                        Markdown.prose(spot.unit().why()),
                        change(-spot.unit().leverage().total())));
    }

    /** Touched files, the furthest moved first. */
    MarkdownTable touchedFiles() {
        List<List<String>> rows = delta.files().stream()
                .filter(FileDelta::isTouched)
                .sorted(Comparator.comparingLong(
                                (FileDelta file) -> -Math.abs(file.change().total()))
                        .thenComparing(FileDelta::path))
                .map(this::row)
                .toList();
        return new MarkdownTable(List.of("File", "Base:", "Head:", "Δ:"), rows);
    }

    /** What got notably better, most first. */
    MarkdownTable improvements() {
        List<List<String>> rows = NotableChange.better(units).stream()
                .map(unit -> List.of(
                        links.place(unit),
                        Markdown.prose(ChangeSentence.of(unit)),
                        change(unit.change().total())))
                .toList();
        return new MarkdownTable(List.of("Where", "What got better", "Δ:"), rows);
    }

    /** Files that differ and are not scored. */
    MarkdownTable notScored() {
        List<List<String>> rows = delta.skipped().stream()
                .map((Skipped file) -> List.of(links.file(file.path()), Markdown.escape(file.reason())))
                .toList();
        return new MarkdownTable(List.of("Not scored", "Why"), rows);
    }

    private List<String> row(FileDelta file) {
        long base = total(file.base());
        long head = total(file.head());
        return new LossRow(fileName(file), base, head, delta.denominator(), Optional.empty(), "").cells();
    }

    private String fileName(FileDelta file) {
        return file.head()
                .map(head -> links.file(file.path())
                        + (file.base().isEmpty() ? ", new" : "")
                        + (head.isTest() ? ", a test" : ""))
                .orElseGet(() -> Markdown.code(file.path()) + ", gone");
    }

    private String origin(Origin origin) {
        String amount = origin.isMovement()
                ? change(origin.milliTokens())
                : Numbers.loss(Numbers.ratio(origin.milliTokens(), delta.denominator()));
        return links.place(origin.unit()) + " (" + amount + ")";
    }

    private String change(long milliTokens) {
        return Numbers.change(Numbers.ratio(milliTokens, delta.denominator()));
    }

    private static long total(Optional<FileScore> file) {
        return file.map(FileScore::share).orElse(Terms.ZERO).total();
    }
}
