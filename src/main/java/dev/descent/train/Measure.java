package dev.descent.train;

import dev.descent.loss.Delta;
import dev.descent.loss.Score;
import dev.descent.loss.Terms;

/**
 * What a change brings on the frozen ruler.
 *
 * @param after the tree with it
 * @param delta what it does to the files that it touches
 * @param diff its size
 */
record Measure(Score after, Delta delta, LineDiff diff) {
    /** By how much the loss of the touched files falls once escrow is held back. */
    double gain() {
        return -delta.paid();
    }

    /** The same in avoidable milli-tokens. */
    long gainMilliTokens() {
        return -delta.paidMilliTokens();
    }

    Terms change() {
        return delta.headTerms().minus(delta.baseTerms());
    }

    /** Production tokens that came on top. */
    long growth() {
        return after.tokens() - delta.base().tokens();
    }
}
