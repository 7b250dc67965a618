package dev.descent.bot;

import dev.descent.repo.CommitId;
import dev.descent.repo.Repository;
import java.util.Set;

/** Which paths a line of commits touches. */
final class Touched {
    private Touched() {}

    /** The paths that a branch that ends in {@code head} adds, changes or removes, seen from the one that it is to be merged into. */
    static Set<String> by(CommitId head, CommitId base, Repository repository) {
        return repository.differences(repository.mergeBase(base, head), head);
    }
}
