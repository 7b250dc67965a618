package dev.descent.loss;

import dev.descent.loss.Intake.Candidate;
import dev.descent.loss.term.Rules;
import dev.descent.repo.BlobId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that was found out about a program; about the next one only what changed has to be. */
final class Analysis {
    private final Map<String, SourceFile> files;
    private final Map<String, BlobId> blobs;
    private final Rules rules;
    private final Ledger ledger;

    private Analysis(Program program, Map<String, BlobId> blobs, Rules rules, Ledger ledger) {
        this.files = HashMap.newHashMap(program.files().size());
        program.files().forEach(file -> files.put(file.path(), file));
        this.blobs = blobs;
        this.rules = rules;
        this.ledger = ledger;
    }

    static Analysis of(Program program, Map<String, BlobId> blobs, Weights weights) {
        Rules rules = Rules.of(program);
        return new Analysis(program, blobs, rules, Ledger.EMPTY.after(program, blobs, rules.charges(), weights));
    }

    /** The same as {@link #of}, faster. */
    Analysis after(Program next, Map<String, BlobId> nextBlobs, Weights weights) {
        Rules changed = rules.after(next);
        return new Analysis(next, nextBlobs, changed, ledger.after(next, nextBlobs, changed.charges(), weights));
    }

    /** A file as it was read before, if these are its bytes. */
    Optional<SourceFile> known(Candidate candidate) {
        String path = candidate.entry().path();
        return Optional.ofNullable(files.get(path))
                .filter(_ -> candidate.entry().blob().equals(blobs.get(path)));
    }

    /** How many of these files are known. */
    long resemblance(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> known(candidate).isPresent())
                .count();
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
