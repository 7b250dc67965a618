package dev.descent.bot;

import dev.descent.repo.CommitId;
import dev.descent.repo.Entry;
import dev.descent.repo.Repository;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which paths a line of commits touches. */
final class Touched {
    private Touched() {}

    /** The paths that a branch that ends in {@code head} adds, changes or removes, seen from the one that it is to be merged into. */
    static Set<String> by(CommitId head, CommitId base, Repository repository) {
        List<Entry> before = repository
                .mergeBase(base, head)
                .map(common -> repository.snapshot(common).entries())
                .orElse(List.of());
        List<Entry> after = repository.snapshot(head).entries();
        return Stream.concat(without(after, before), without(before, after))
                .map(Entry::path)
                .collect(Collectors.toSet());
    }

    private static Stream<Entry> without(List<Entry> all, List<Entry> others) {
        Set<Entry> known = new HashSet<>(others);
        return all.stream().filter(entry -> !known.contains(entry));
    }
}
