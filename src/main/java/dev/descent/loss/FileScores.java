package dev.descent.loss;

import dev.descent.loss.Outline.Figures;
import dev.descent.loss.Shares.Cause;
import dev.descent.repo.BlobId;
import java.util.Comparator;
import java.util.List;

/** Writes down what a file and each of its units carry. */
final class FileScores {
    private FileScores() {}

    /** The score of the file with an index in its program, by its charges. */
    static FileScore of(Outline outline, int index, BlobId blob, List<Charge> charges, Weights weights) {
        SourceFile file = outline.file();
        Shares shares = Shares.of(file, charges, weights);
        List<UnitScore> units = outline.units().stream()
                .map(unit -> unit(unit, shares.of(new UnitRef(index, unit.kind(), unit.index()))))
                .toList();
        return new FileScore(
                file.path(),
                blob,
                file.facts().language(),
                outline.tokens(),
                outline.darkTokens(),
                file.isTest(),
                units.stream().map(UnitScore::share).reduce(Terms.ZERO, Terms::plus),
                units,
                file.facts().tokens());
    }

    private static UnitScore unit(Outline.Unit unit, List<Cause> causes) {
        Figures figures = unit.figures();
        return new UnitScore(
                unit.name(),
                unit.kind(),
                unit.span().startLine(),
                unit.span().endLine(),
                figures.tokens(),
                figures.cognitive(),
                figures.cyclomatic(),
                figures.stateMilliBits(),
                unit.codeHash(),
                causes.stream().anyMatch(cause -> cause.reason() instanceof Reason.Dead),
                causes.stream().map(Cause::share).reduce(Terms.ZERO, Terms::plus),
                causes.stream().map(Cause::leverage).reduce(Terms.ZERO, Terms::plus),
                clones(causes),
                remark(unit, causes));
    }

    private static Remark remark(Outline.Unit unit, List<Cause> causes) {
        return causes.isEmpty()
                ? Remark.NONE
                : new Remark(
                        () -> Why.sentence(unit.name(), unit.kind(), causes),
                        term -> Why.sentence(unit.name(), unit.kind(), of(term, causes)));
    }

    private static List<Cause> of(Term term, List<Cause> causes) {
        return causes.stream()
                .filter(cause -> cause.share().get(term) > 0 || cause.leverage().get(term) > 0)
                .toList();
    }

    private static String clones(List<Cause> causes) {
        return causes.stream()
                .max(Comparator.comparingLong(cause -> cause.leverage().total()))
                .map(Cause::reason)
                .map(reason -> reason instanceof Reason.Cloned clone ? clone.first() : "")
                .orElse("");
    }
}
