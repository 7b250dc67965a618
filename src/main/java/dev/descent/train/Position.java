package dev.descent.train;

import dev.descent.loss.Score;
import dev.descent.repo.CommitId;
import dev.descent.repo.Patch;
import dev.descent.repo.PatchedSnapshot;
import dev.descent.repo.Snapshot;

/**
 * Where a run stands.
 *
 * @param epoch the number of the epoch, from 1
 * @param base the files at the baseline
 * @param whole all that was kept since then
 * @param score what the files carry now
 * @param tip the commit that holds them
 * @param tokens T0, frozen at the baseline
 */
record Position(int epoch, Snapshot base, Patch whole, Score score, CommitId tip, long tokens) {
    Snapshot tree() {
        return new PatchedSnapshot(base, whole);
    }

    /** L = E / T0. */
    double loss() {
        return loss(score);
    }

    /** What another tree of the run comes to. */
    double loss(Score other) {
        return tokens == 0 ? 0 : other.terms().total() / 1000.0 / tokens;
    }

    Position next() {
        return new Position(epoch + 1, base, whole, score, tip, tokens);
    }

    Position at(Patch patch, Score after, CommitId commit) {
        return new Position(epoch, base, whole.then(patch), after, commit, tokens);
    }
}
