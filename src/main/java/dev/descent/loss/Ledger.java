package dev.descent.loss;

import dev.descent.repo.BlobId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each file of a program carries. What is charged as before is not written down again. */
final class Ledger {
    static final Ledger EMPTY = new Ledger(List.of(), Weights.DEFAULT);

    private final List<Page> pages;
    private final Weights weights;

    private Ledger(List<Page> pages, Weights weights) {
        this.pages = pages;
        this.weights = weights;
    }

    /** A file, its charges and what they come to. */
    private record Page(Outline outline, List<Charge> charges, FileScore score) {
        SourceFile file() {
            return outline.file();
        }

        boolean holds(BlobId blob, List<Charge> others) {
            return score.blob().equals(blob)
                    && charges.size() == others.size()
                    && IntStream.range(0, others.size())
                            .allMatch(i -> charges.get(i).isSameElsewhere(others.get(i)));
        }
    }

    /** The ledger of another program, by all its charges. */
    Ledger after(Program program, Map<String, BlobId> blobs, List<Charge> charges, Weights by) {
        Map<String, Page> known = by.equals(weights)
                ? pages.stream().collect(Collectors.toMap(page -> page.file().path(), Function.identity()))
                : Map.of();
        List<List<Charge>> byFile = byFile(program, charges);
        return new Ledger(
                IntStream.range(0, program.files().size())
                        .parallel()
                        .mapToObj(i -> page(program.files().get(i), i, blobs, byFile.get(i), by, known))
                        .toList(),
                by);
    }

    private static List<List<Charge>> byFile(Program program, List<Charge> charges) {
        List<List<Charge>> byFile = Stream.generate(() -> (List<Charge>) new ArrayList<Charge>())
                .limit(program.files().size())
                .toList();
        charges.forEach(charge -> byFile.get(charge.unit().file()).add(charge));
        return byFile;
    }

    private static Page page(
            SourceFile file,
            int index,
            Map<String, BlobId> blobs,
            List<Charge> charges,
            Weights weights,
            Map<String, Page> known) {
        BlobId blob = Objects.requireNonNull(blobs.get(file.path()));
        Optional<Page> before = Optional.ofNullable(known.get(file.path()))
                .filter(page -> page.file().equals(file));
        return before.filter(page -> page.holds(blob, charges)).orElseGet(() -> {
            Outline outline = before.map(Page::outline).orElseGet(() -> Outline.of(file));
            return new Page(outline, charges, FileScores.of(outline, index, blob, charges, weights));
        });
    }

    /** The scores of all files, sorted by path. */
    List<FileScore> scores() {
        return pages.stream().map(Page::score).toList();
    }
}
