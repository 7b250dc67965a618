package dev.descent.study;

import dev.descent.loss.Delta;
import dev.descent.loss.Delta.FileDelta;
import dev.descent.loss.Terms;
import dev.descent.loss.Verdict;
import dev.descent.repo.Revision;

/**
 * What a commit did to the loss.
 *
 * @param revision the commit
 * @param touched how many scored files it touched
 * @param change the change of the loss of the touched code
 * @param terms ΔE by term, in milli-tokens
 * @param verdict what it came to
 */
record Move(Revision revision, long touched, double change, Terms terms, Verdict verdict) {
    static Move of(Revision revision, Delta delta) {
        return new Move(
                revision,
                delta.files().stream().filter(FileDelta::isTouched).count(),
                delta.change(),
                delta.headTerms().minus(delta.baseTerms()),
                delta.verdict());
    }
}
