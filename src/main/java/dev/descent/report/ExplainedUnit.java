package dev.descent.report;

import dev.descent.loss.FileScore;
import dev.descent.loss.Score;
import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import dev.descent.loss.UnitScore;
import dev.descent.report.Explanation.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is told of one unit, wherever it is told; a file stands for all that is in it. */
final class ExplainedUnit {
    private static final int PARTS = 10;

    private final Subject subject;
    private final UnitPair pair;
    private final Terms base;
    private final Terms head;

    ExplainedUnit(Subject subject, UnitPair pair) {
        this.subject = subject;
        this.pair = pair;
        this.base = subject.base().map(tree -> share(tree, pair.baseShare())).orElse(Terms.ZERO);
        this.head = share(subject.head(), pair.headShare());
    }

    private Terms share(Score tree, Terms ofUnit) {
        return pair.isFile()
                ? tree.files().stream()
                        .filter(file -> file.path().equals(pair.path()))
                        .map(FileScore::share)
                        .findFirst()
                        .orElse(Terms.ZERO)
                : ofUnit;
    }

    /** What a term comes to on both sides. */
    record Row(String name, long base, long head) {
        List<String> cells() {
            return List.of(name, Numbers.tokens(base), Numbers.tokens(head), Numbers.tokenChange(head - base));
        }
    }

    /** The terms that it carries anything of. */
    List<Row> rows() {
        return Arrays.stream(Term.values())
                .map(term -> new Row(Wording.of(term), base.get(term), head.get(term)))
                .filter(row -> row.base() != 0 || row.head() != 0)
                .toList();
    }

    /** {@code It carries 312 avoidable tokens, 4.1 % of the tree's; 290 before.} */
    String headline() {
        String before = subject.base().isEmpty()
                ? ""
                : pair.base().isEmpty() ? "; it is new" : "; " + Numbers.tokens(base.total()) + " before";
        if (pair.head().isEmpty()) {
            return "It is gone, and " + Numbers.tokens(base.total()) + " avoidable tokens with it.";
        }
        Score tree = subject.head();
        String part = head.total() == 0
                ? ""
                : ", " + Numbers.percent(100.0 * head.total() / tree.terms().total()) + " of all that the tree carries";
        return "It carries " + Numbers.tokens(head.total()) + " avoidable tokens" + part + before + ".";
    }

    /** Why, a sentence for each term, and what mending it would come to. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Term term : Term.values()) {
            carrier(term)
                    .map(unit -> unit.shown().why(term))
                    .filter(why -> !why.isEmpty())
                    .ifPresent(why -> sentences.add(Wording.of(term) + ": " + why));
        }
        Optional<UnitScore> unit = pair.head();
        long gain = unit.map(now -> now.leverage().total()).orElse(0L);
        if (gain > 0) {
            double loss = Numbers.ratio(-gain, subject.head().tokens());
            sentences.add("Predicted if " + (pair.isFile() ? "the file itself is" : "it is") + " mended: "
                    + Numbers.tokenChange(-gain) + " avoidable tokens, " + Numbers.change(loss)
                    + " of the whole tree's loss.");
        }
        return sentences;
    }

    /** It itself, or whoever carries most of a term inside of the file that it is. */
    private Optional<UnitPair> carrier(Term term) {
        return pair.isFile()
                ? Origin.carrying(term, subject.parts()).map(Origin::unit)
                : pair.head().map(_ -> pair);
    }

    /** What carries most inside of a file that was asked about, heaviest first. */
    static List<UnitPair> heaviest(Subject subject) {
        return subject.parts().stream()
                .filter(part -> !part.isFile() && part.headShare().total() > 0)
                .sorted(Comparator.comparingLong(
                        (UnitPair part) -> -part.headShare().total()))
                .limit(PARTS)
                .toList();
    }
}
