package dev.descent.loss;

/**
 * What one unit carries.
 *
 * @param name qualified name inside the file; the file's name for a file
 * @param kind what it is
 * @param startLine first line, from 1
 * @param endLine last line, inclusive
 * @param tokens its weighted tokens
 * @param cognitive Cognitive Complexity; 0 for a type
 * @param cyclomatic cyclomatic complexity; 0 for a type
 * @param stateMilliBits thousandths of a bit of state (of its boolean parameters for a function)
 * @param codeHash a hash of its tokens' texts: equal for equal code; 0 for a file
 * @param isDead whether nothing can refer to it
 * @param share what it carries of the loss, in milli-tokens
 * @param leverage predicted fall of the loss if it were at its target, in milli-tokens
 * @param clones the clone class that most of its leverage stems from, named by the first of its places; empty when it is
 *     anything else, for what mends one copy mends them all
 * @param remark what {@link #why()} says
 */
public record UnitScore(
        String name,
        UnitKind kind,
        int startLine,
        int endLine,
        int tokens,
        int cognitive,
        int cyclomatic,
        int stateMilliBits,
        long codeHash,
        boolean isDead,
        Terms share,
        Terms leverage,
        String clones,
        Remark remark) {
    /** A sentence with its own figures and what would lower it; empty when it carries nothing. */
    public String why() {
        return remark.text();
    }

    /** The same about one term alone. */
    public String why(Term term) {
        return remark.text(term);
    }
}
