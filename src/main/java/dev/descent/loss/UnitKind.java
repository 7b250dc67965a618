package dev.descent.loss;

/** What carries loss. */
public enum UnitKind {
    FUNCTION,
    TYPE,
    /** The file itself, and its top-level code. */
    FILE;

    /** The lower-case name that reports use. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
