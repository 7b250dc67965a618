package dev.descent.bot;

import dev.descent.repo.CommitId;
import dev.descent.repo.Repository;
import dev.descent.repo.RepositoryException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files that are left alone, as open pull requests change them. Anybody can open a pull request that touches every file: whoever
 * may not push has only so many files left alone.
 *
 * @param paths the files
 * @param unheeded the pull requests that claim too much, and so claim nothing
 */
record Claims(Set<String> paths, List<OpenPullRequest> unheeded) {
    /** Files of each author who may not push, in all their pull requests. */
    static final int MOST = 50;

    Claims {
        paths = Set.copyOf(paths);
        unheeded = List.copyOf(unheeded);
    }

    /** What all that are open claim, the last one first, other than those that {@code isOwn}. */
    static Claims of(Surroundings around, HostedRepository host, Predicate<OpenPullRequest> isOwn) {
        Census census = new Census(around.repository(), host);
        around.open().stream().filter(isOwn.negate()).forEach(census::count);
        return new Claims(census.paths, census.unheeded);
    }

    /** One pull request after the other, so that what one of them holds is forgotten when it doesn't count. */
    private static final class Census {
        private final Repository repository;
        private final HostedRepository host;
        private final Set<String> paths = new HashSet<>();
        private final List<OpenPullRequest> unheeded = new ArrayList<>();
        private final Map<String, Set<String>> byAuthor = new HashMap<>();
        private final Map<String, Boolean> mayPush = new HashMap<>();

        Census(Repository repository, HostedRepository host) {
            this.repository = repository;
            this.host = host;
        }

        void count(OpenPullRequest each) {
            Set<String> touched = touched(each);
            Set<String> held = byAuthor.computeIfAbsent(each.author(), _ -> new HashSet<>());
            long all = held.size()
                    + touched.stream().filter(path -> !held.contains(path)).count();
            if (all > MOST && !mayPush(each)) {
                unheeded.add(each);
            } else {
                held.addAll(touched);
                paths.addAll(touched);
            }
        }

        private Set<String> touched(OpenPullRequest each) {
            Optional<CommitId> base = repository.resolve(each.baseRef());
            Optional<CommitId> head = repository.resolve(each.headRef());
            try {
                return base.isEmpty() || head.isEmpty() ? Set.of() : Touched.by(head.get(), base.get(), repository);
            } catch (RepositoryException failure) {
                Surroundings.note(each.headRef(), failure);
                return Set.of();
            }
        }

        /** Asked of those alone who claim much. */
        private boolean mayPush(OpenPullRequest each) {
            return mayPush.computeIfAbsent(each.author(), host.pullRequest(each.number())::mayCommand);
        }
    }
}
