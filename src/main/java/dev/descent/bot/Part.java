package dev.descent.bot;

import dev.descent.config.Scope;
import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import java.util.Optional;

/**
 * What a pull request does to one part of the repository.
 *
 * @param scope the part
 * @param delta what is done to it
 * @param churn how often its files change
 */
record Part(Scope scope, Delta delta, Churn churn) {
    /** Which gate the change misses, in a sentence, or nothing when it misses none. */
    Optional<String> missedGate() {
        return scope.scoring()
                .gate()
                .filter(gate -> !gate.passes(delta.paid(), delta.changedTokens()))
                .map(gate -> Messages.missedGate(delta.paid(), gate));
    }
}
