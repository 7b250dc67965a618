package dev.descent.train;

import dev.descent.repo.Snapshot;
import java.time.Duration;

/** Port: runs the repository's own checks on a tree, in a fresh process that can harm nothing. */
@FunctionalInterface
public interface Checks {
    /** Runs them once, for at most {@code most}. */
    CheckResult run(Snapshot tree, Duration most);
}
