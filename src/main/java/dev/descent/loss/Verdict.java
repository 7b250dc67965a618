package dev.descent.loss;

/** What a delta comes to. */
public enum Verdict {
    /** The loss fell. */
    BETTER,
    /** The loss fell, but only with code that was in use or went out of sight: whether that counts is for a person to say. */
    HELD,
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
