package dev.descent.loss;

import dev.descent.loss.Intake.Candidate;
import dev.descent.loss.term.Rules;
import dev.descent.repo.BlobId;
import dev.descent.repo.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that was found out about a program; about the next one only what changed has to be. */
final class Analysis {
    private final Source source;
    private final Map<String, Known> files;
    private final Rules rules;
    private final Ledger ledger;

    private Analysis(Source source, Map<String, Known> files, Rules rules, Ledger ledger) {
        this.source = source;
        this.files = files;
        this.rules = rules;
        this.ledger = ledger;
    }

    /** What was looked at, and how it is weighted. */
    private record Source(Program program, Map<String, BlobId> blobs, Weights weights) {}

    /** A file as it was read, and the names of data files in it. */
    private record Known(SourceFile file, BlobId blob, List<String> data) {}

    static Analysis of(Program program, Map<String, BlobId> blobs, Weights weights) {
        Rules rules = Rules.of(program);
        Ledger ledger = Ledger.EMPTY.after(program, blobs, rules.charges(), weights);
        return new Analysis(new Source(program, blobs, weights), known(program, blobs, Map.of()), rules, ledger);
    }

    /** The same as {@link #of}, faster. */
    Analysis after(Program next, Map<String, BlobId> blobs, Weights weights) {
        Source nextSource = new Source(next, blobs, weights);
        if (nextSource.equals(source)) {
            return this;
        }
        Rules changed = rules.after(next);
        Ledger continued = ledger.after(next, blobs, changed.charges(), weights);
        return new Analysis(nextSource, known(next, blobs, files), changed, continued);
    }

    private static Map<String, Known> known(Program program, Map<String, BlobId> blobs, Map<String, Known> before) {
        Map<String, Known> known = HashMap.newHashMap(program.files().size());
        for (SourceFile file : program.files()) {
            BlobId blob = Objects.requireNonNull(blobs.get(file.path()));
            Known old = before.get(file.path());
            boolean isSame =
                    old != null && old.file().equals(file) && old.blob().equals(blob);
            known.put(file.path(), isSame ? old : new Known(file, blob, DataFiles.namedBy(file)));
        }
        return known;
    }

    /** A file as it was read before, if these are its bytes. */
    Optional<SourceFile> known(Candidate candidate) {
        return knows(candidate.entry())
                ? Optional.of(Objects.requireNonNull(files.get(candidate.entry().path()))
                        .file())
                : Optional.empty();
    }

    private boolean knows(Entry entry) {
        Known known = files.get(entry.path());
        return known != null && known.blob().equals(entry.blob());
    }

    /** How many of these files are known. */
    long resemblance(List<Candidate> candidates) {
        return candidates.stream().filter(candidate -> knows(candidate.entry())).count();
    }

    /** The names of data files that production code mentions. */
    Set<String> namedData() {
        return files.values().stream().flatMap(known -> known.data().stream()).collect(Collectors.toSet());
    }

    Score score(Ruler ruler, String label, List<Skipped> skipped) {
        List<FileScore> scores = ledger.scores();
        return new Score(
                ruler.name(),
                label,
                scores.stream().mapToLong(FileScore::productionTokens).sum(),
                scores.stream().map(FileScore::share).reduce(Terms.ZERO, Terms::plus),
                scores,
                skipped,
                rules.shape());
    }
}
