package dev.descent.loss;

import java.util.List;
import java.util.Optional;

/**
 * The difference between two scores of one ruler, over the files that differ and those whose share they changed.
 *
 * @param base the score before
 * @param head the score after
 * @param denominator T0 = max(T(base), T(head), 200) over the touched files, in tokens: the same on both sides
 * @param files the touched files, and those whose share moved, sorted by path
 * @param skipped files that differ and are not scored at the head, sorted by path
 * @param baseTerms what the touched files carried, and what left the others, in milli-tokens
 * @param headTerms what the touched files carry, and what came to the others
 * @param darkGrowth by how much code that the ruler can't see grew in the touched files, in milli-tokens; negative when it
 *     shrank
 * @param escrow how much of the fall is not paid out until a person agrees, in milli-tokens, 0 or more: what left with code
 *     that could be referred to, or was hidden in text and data
 * @param verdict what it comes to
 */
public record Delta(
        Score base,
        Score head,
        long denominator,
        List<FileDelta> files,
        List<Skipped> skipped,
        Terms baseTerms,
        Terms headTerms,
        long darkGrowth,
        long escrow,
        Verdict verdict) {
    public Delta {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /**
     * Compares two scores. Throws {@link IllegalArgumentException} when they were measured with different rulers, for such
     * scores are never subtracted.
     */
    public static Delta between(Score base, Score head) {
        return Comparison.of(base, head);
    }

    /** Loss of the touched code before, with what went dark since then left out. */
    public double baseLoss() {
        return (baseTerms.total() + Math.max(0, -darkGrowth)) / 1000.0 / denominator;
    }

    /** Loss of the touched code after; what has gone dark counts in full. */
    public double headLoss() {
        return (headTerms.total() + Math.max(0, darkGrowth)) / 1000.0 / denominator;
    }

    /** {@link #headLoss()} less {@link #baseLoss()}, of the sign of the difference in avoidable tokens; below 0 is better. */
    public double change() {
        return amount() / 1000.0 / denominator;
    }

    /** How much production code was rewritten, in tokens: what came or what went, whichever is more. */
    public long changedTokens() {
        return ChangedTokens.in(files);
    }

    /** By how much the loss changes once what is in escrow is held back; below 0 is better. */
    public double paid() {
        return paidMilliTokens() / 1000.0 / denominator;
    }

    /** {@link #paid()} in avoidable milli-tokens, whatever the denominator. */
    public long paidMilliTokens() {
        return amount() + escrow;
    }

    private long amount() {
        return headTerms.total() - baseTerms.total() + darkGrowth;
    }

    /**
     * A compared file on both sides.
     *
     * @param path relative to the trees' roots
     * @param isTouched whether its bytes differ, or only its share
     * @param base before, or nothing when it was not scored there
     * @param head after, or nothing when it is not scored there
     */
    public record FileDelta(String path, boolean isTouched, Optional<FileScore> base, Optional<FileScore> head) {
        /** A file that is scored on one side at least. */
        static FileDelta of(Optional<FileScore> base, Optional<FileScore> head) {
            String path = head.or(() -> base).orElseThrow().path();
            boolean isTouched = !base.map(FileScore::blob).equals(head.map(FileScore::blob));
            return new FileDelta(path, isTouched, base, head);
        }

        /** What the change does to this file's share, in milli-tokens. */
        public Terms change() {
            return head.map(FileScore::share)
                    .orElse(Terms.ZERO)
                    .minus(base.map(FileScore::share).orElse(Terms.ZERO));
        }
    }
}
