package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Score;
import dev.descent.loss.Skipped;
import dev.descent.loss.Term;
import dev.descent.loss.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What all reports call the same things. */
final class Wording {
    /** More kinds of reasons than this are summed up. */
    private static final int REASONS = 3;

    static final String GRADIENT = "The gradient: where mending pays most";

    /** How reports call {@link Delta#darkGrowth()}. */
    static final String DARK = "Dark mass";

    static final String DARK_REASON = "code that the ruler can't see into";

    private Wording() {}

    /** A verdict's sign; what is advisory or not analysed is never red, and what is not analysed never green. */
    static String icon(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "✅";
            case WORSE -> "⚠️";
            case HELD -> "⏸️";
            case MOVED -> "↔️";
            case UNCHANGED, NOT_ANALYSED -> "➖";
        };
    }

    /** A term as a heading: {@code Complexity}. */
    static String of(Term term) {
        return term.key().substring(0, 1).toUpperCase(Locale.ROOT) + term.key().substring(1);
    }

    /** The verdict and what became of the touched code's loss, without a sign. */
    static String headline(Delta delta) {
        return headline(delta, "");
    }

    /** The headline where {@link #wholeRepository} follows, so that nobody takes one for the other. */
    static String headlineOfTouched(Delta delta) {
        return headline(delta, " (touched files)");
    }

    private static String headline(Delta delta, String scope) {
        String step = "Loss " + Numbers.step(delta.baseLoss(), delta.headLoss(), delta.change()) + scope;
        return switch (delta.verdict()) {
            case NOT_ANALYSED -> "Not analysed";
            case UNCHANGED -> "Loss " + Numbers.loss(delta.headLoss()) + scope + ", unchanged";
            case MOVED -> step + ", moved, not removed";
            case HELD -> step + ", held in escrow";
            case BETTER, WORSE -> step;
        };
    }

    /** What is not credited yet and why, or nothing where all is. */
    static Optional<String> escrow(Delta delta) {
        return delta.escrow() == 0
                ? Optional.empty()
                : Optional.of(Numbers.change(Numbers.ratio(-delta.escrow(), delta.denominator()))
                        + " is in escrow until a person agrees: it left with code that was in use, or went where the ruler"
                        + " can't see");
    }

    /** What became of the whole tree's loss. */
    static String wholeRepository(Delta delta) {
        Score base = delta.base();
        Score head = delta.head();
        return "Whole repository " + Numbers.step(base.loss(), head.loss(), head.loss() - base.loss());
    }

    /** Why a tree without a scored file has no loss, in one sentence. */
    static String nothingToScore(Score score) {
        List<Skipped> skipped = score.skipped();
        String why =
                skipped.isEmpty() ? "" : ", " + Numbers.count(skipped.size(), "file") + " skipped: " + reasons(skipped);
        return "Nothing to score: no code of a known language in " + PlainText.line(score.label()) + why + ".";
    }

    /** {@code 3 not scored: 2 generated, 1 binary}; the reasons of which there are most come first. */
    static String notScored(List<Skipped> skipped) {
        if (skipped.isEmpty()) {
            return "none left out";
        }
        return Numbers.whole(skipped.size()) + " not scored: " + reasons(skipped);
    }

    private static String reasons(List<Skipped> skipped) {
        Map<String, Long> counts =
                skipped.stream().collect(Collectors.groupingBy(Skipped::reason, TreeMap::new, Collectors.counting()));
        List<String> reasons = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(REASONS)
                .map(entry -> Numbers.whole(entry.getValue()) + " " + entry.getKey())
                .toList();
        String rest = counts.size() > REASONS ? " and other reasons" : "";
        return String.join(", ", reasons) + rest;
    }
}
