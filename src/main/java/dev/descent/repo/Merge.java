package dev.descent.repo;

/** What merging a commit would do. */
public enum Merge {
    /** Change files, and nobody has to help. */
    CHANGE,
    /** Change nothing: what the commit does is done already. */
    NOTHING,
    /** Both sides changed the same lines. */
    CONFLICT
}
