package dev.descent.loss;

/** What a delta comes to. */
public enum Verdict {
    /** The loss fell. */
    BETTER,
    /** The loss rose. */
    WORSE,
    /** Loss left one place and came back in another. */
    MOVED,
    /** Nothing that is measured changed. */
    UNCHANGED,
    /** Nothing could be scored. */
    NOT_ANALYSED;

    /** The lower-case name that reports use. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
