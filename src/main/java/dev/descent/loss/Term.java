package dev.descent.loss;

/** One of the five competing terms of the loss. */
public enum Term {
    /** A: functions that are too long or too tangled. */
    COMPLEXITY,
    /** B: what scattering and indirection cost, and dead code. */
    ECONOMY,
    /** C: what extracting clones would save. */
    DUPLICATION,
    /** D: states that types can represent. */
    STATE,
    /** M: how much code each file can reach and is reached by. */
    MODULARITY;

    /** The lower-case name that reports and configuration use. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
