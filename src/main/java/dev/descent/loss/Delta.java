package dev.descent.loss;

import java.util.List;
import java.util.Optional;

/**
 * The difference between two scores of one ruler, over the files that differ and those whose share they changed.
 *
 * @param base the score before
 * @param head the score after
 * @param denominator T0 = max(T(base), T(head), 200) over the compared files, in tokens
 * @param files the compared files, sorted by path
 * @param skipped files that differ and are not scored at the head, sorted by path
 * @param baseTerms what the compared files carried, in milli-tokens
 * @param headTerms what they carry
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
        Verdict verdict) {
    public Delta {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /** Loss of the compared files before. */
    public double baseLoss() {
        return baseTerms.total() / 1000.0 / denominator;
    }

    /** Loss of the compared files after. */
    public double headLoss() {
        return headTerms.total() / 1000.0 / denominator;
    }

    /** {@link #headLoss()} less {@link #baseLoss()}; below 0 is better. */
    public double change() {
        return (headTerms.total() - baseTerms.total()) / 1000.0 / denominator;
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
        /** What the change does to this file's share, in milli-tokens. */
        public Terms change() {
            return head.map(FileScore::share)
                    .orElse(Terms.ZERO)
                    .minus(base.map(FileScore::share).orElse(Terms.ZERO));
        }
    }
}
