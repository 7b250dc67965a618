package dev.descent.loss;

import dev.descent.loss.Item.Source;
import dev.descent.repo.BlobId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    Ledger after(Inventory inventory, List<Charge> charges, Weights by) {
        List<Source> sources = inventory.sources();
        Abreast<Page> known = new Abreast<>(
                by.equals(weights) ? pages : List.of(), page -> page.file().path());
        List<Optional<Page>> before = sources.stream()
                .map(source -> Optional.ofNullable(known.at(source.file().path()))
                        .filter(page -> page.file().equals(source.file())))
                .toList();
        List<List<Charge>> byFile = byFile(sources.size(), charges);
        return new Ledger(
                IntStream.range(0, sources.size())
                        .parallel()
                        .mapToObj(i -> page(sources.get(i), i, byFile.get(i), by, before.get(i)))
                        .toList(),
                by);
    }

    private static List<List<Charge>> byFile(int files, List<Charge> charges) {
        List<List<Charge>> byFile = Stream.generate(() -> (List<Charge>) new ArrayList<Charge>())
                .limit(files)
                .toList();
        charges.forEach(charge -> byFile.get(charge.unit().file()).add(charge));
        return byFile;
    }

    private static Page page(Source source, int index, List<Charge> charges, Weights weights, Optional<Page> before) {
        BlobId blob = source.entry().blob();
        return before.filter(page -> page.holds(blob, charges)).orElseGet(() -> {
            Outline outline = before.map(Page::outline).orElseGet(() -> Outline.of(source.file()));
            return new Page(outline, charges, FileScores.of(outline, index, blob, charges, weights));
        });
    }

    /** The scores of all files, sorted by path. */
    List<FileScore> scores() {
        return pages.stream().map(Page::score).toList();
    }
}
