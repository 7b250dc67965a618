package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Delta.FileDelta;
import dev.descent.loss.FileScore;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Skipped;
import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        return "### " + Wording.headline(delta) + " " + Wording.icon(delta.verdict()) + "\n<sub>"
                + Wording.wholeRepository(delta) + "</sub>\n";
    }

    /** Ruler, files scored, files not scored and why. */
    String scope() {
        long scored = delta.files().stream().filter(FileDelta::isTouched).count();
        return "ruler " + Markdown.escape(delta.head().ruler()) + " · " + Numbers.count(scored, "touched file")
                + " scored, " + Markdown.escape(Wording.notScored(delta.skipped()));
    }

    /** {@code Term | Base | Head | Δ | Where most of it comes from}. */
    MarkdownTable terms() {
        List<List<String>> rows = new ArrayList<>();
        for (Term term : Term.values()) {
            rows.add(row(
                    Wording.of(term),
                    delta.baseTerms().get(term),
                    delta.headTerms().get(term),
                    origin(term)));
        }
        long dark = delta.darkGrowth();
        if (dark != 0) {
            rows.add(row(Wording.DARK, Math.max(0, -dark), Math.max(0, dark), Wording.DARK_REASON));
        }
        return new MarkdownTable(List.of("Term", "Base:", "Head:", "Δ:", "Where most of it comes from"), rows);
    }

    /** {@code # | Where | Why | Predicted Δ if fixed}. */
    MarkdownTable hotspots(List<Hotspot> hotspots) {
        List<List<String>> rows = IntStream.range(0, hotspots.size())
                .mapToObj(i -> List.of(
                        String.valueOf(i + 1),
                        links.place(hotspots.get(i)),
                        Markdown.prose(hotspots.get(i).unit().why()),
                        change(-hotspots.get(i).unit().leverage().total())))
                .toList();
        return new MarkdownTable(List.of("#:", "Where", "Why", "Predicted Δ if fixed:"), rows);
    }

    /** Touched files, the furthest moved first. */
    MarkdownTable touchedFiles() {
        List<List<String>> rows = delta.files().stream()
                .filter(FileDelta::isTouched)
                .sorted(Comparator.comparingLong(
                                (FileDelta file) -> -Math.abs(file.change().total()))
                        .thenComparing(FileDelta::path))
                .map(file -> row(fileName(file), total(file.base()), total(file.head())))
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

    private String fileName(FileDelta file) {
        String note = file.base().isEmpty() ? " (new)" : file.head().isEmpty() ? " (gone)" : "";
        return (file.head().isPresent() ? links.file(file.path()) : Markdown.code(file.path())) + note;
    }

    private String origin(Term term) {
        int direction =
                Long.signum(delta.headTerms().get(term) - delta.baseTerms().get(term));
        return Origin.of(term, direction, units).map(this::origin).orElse("");
    }

    private String origin(Origin origin) {
        String amount = origin.isMovement()
                ? change(origin.milliTokens())
                : Numbers.loss(Numbers.ratio(origin.milliTokens(), delta.denominator()));
        return links.place(origin.unit()) + " (" + amount + ")";
    }

    private List<String> row(String name, long base, long head, String origin) {
        List<String> row = new ArrayList<>(row(name, base, head));
        row.add(origin);
        return row;
    }

    private List<String> row(String name, long base, long head) {
        double change = Numbers.ratio(head - base, delta.denominator());
        return List.of(
                name,
                Numbers.loss(Numbers.ratio(base, delta.denominator()), change),
                Numbers.loss(Numbers.ratio(head, delta.denominator()), change),
                Numbers.change(change));
    }

    private String change(long milliTokens) {
        return Numbers.change(Numbers.ratio(milliTokens, delta.denominator()));
    }

    private static long total(Optional<FileScore> file) {
        return file.map(FileScore::share).orElse(Terms.ZERO).total();
    }
}
