package dev.descent.train;

/** What happened in a run, in the order in which it can. */
public enum Step {
    /** The run may begin: what it starts from, and with which options. */
    ADMITTED,
    /** It goes on after it was interrupted. */
    RESUMED,
    /** The checks ran on a tree; its subject is the hash of that tree and of what the checks are. */
    CHECKED,
    /** What the run is measured against. */
    BASELINED,

    /** An epoch begins at this loss. */
    SCORED,
    /** A proposal is about to be asked for, and may cost this much. */
    RESERVED,
    /** A change was proposed. */
    DRAFTED,
    /** None was. */
    GAVE_UP,
    /** It touches only what it may. */
    SCOPE_OK,
    /** Nothing that keeps people safe was loosened. */
    GUARDS_OK,
    /** It pays. */
    RESCORED,
    /** The checks say what they said at the baseline. */
    TESTED,
    /** One more look was taken that the repository asks for; its subject is the candidate, and whose look. */
    SCRUTINIZED,
    /** It went in, as this commit. */
    KEPT,
    /** It did not. */
    DISCARDED,
    /** The epoch is over, at this loss. */
    CLOSED,

    /** No reason to go on. */
    STOPPED,
    /** Something is wrong, and people have to look. */
    HALTED,
    /** The run could not begin. */
    REFUSED;

    /** Whether nothing comes after it. */
    public boolean isLast() {
        return this == STOPPED || this == HALTED || this == REFUSED;
    }
}
