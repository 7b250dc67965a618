package dev.descent.source;

/** From how far away a declaration can be named. */
public enum Visibility {
    /** Only inside its own type or file. */
    PRIVATE,
    /** Inside its package, module or crate. */
    INTERNAL,
    /** From anywhere. */
    PUBLIC
}
