package dev.descent.loss;

/** Hears how far a score has got; called from several threads. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (done, total) -> {};

    /** {@code done} of {@code total} files have been read. */
    void read(int done, int total);
}
