package dev.descent.train;

import dev.descent.repo.Snapshot;

/** Port: runs the repository's own checks on a tree, in a fresh process that can harm nothing. */
@FunctionalInterface
public interface Checks {
    /** Runs them once. */
    CheckResult run(Snapshot tree);
}
