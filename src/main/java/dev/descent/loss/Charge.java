package dev.descent.loss;

/**
 * Avoidable tokens that one term sees at one unit: the atom of the loss. The loss is the sum of all charges, so shares are
 * exact by construction.
 *
 * @param term which term
 * @param unit who carries it
 * @param milliTokens how much, 0 or more, before weights
 * @param savedMilliTokens predicted fall of the loss, everything it touches included, if this cause alone were mended
 * @param reason why
 */
public record Charge(Term term, UnitRef unit, long milliTokens, long savedMilliTokens, Reason reason) {
    /** The same for the file of another index. */
    public Charge in(int file) {
        UnitRef there = new UnitRef(file, unit.kind(), unit.index());
        return new Charge(term, there, milliTokens, savedMilliTokens, reason);
    }

    /** Whether this is the other charge, but for the index of the file. */
    boolean isSameElsewhere(Charge other) {
        return term == other.term
                && milliTokens == other.milliTokens
                && savedMilliTokens == other.savedMilliTokens
                && unit.index() == other.unit.index()
                && unit.kind() == other.unit.kind()
                && reason.equals(other.reason);
    }
}
