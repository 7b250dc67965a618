package dev.descent.bot;

import dev.descent.repo.CommitId;
import dev.descent.repo.Merge;
import dev.descent.repo.Mirrors;
import dev.descent.repo.Repository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A default branch and what is proposed to its repository, as they were at one moment. They are seen through one fetch, whatever
 * the number of files: the host isn't asked for them one by one.
 *
 * @param repository holds the commits of all
 * @param tip where the default branch is
 * @param open the open pull requests, at most {@value #MOST} of them
 */
record Surroundings(Repository repository, CommitId tip, List<OpenPullRequest> open) implements AutoCloseable {
    /** Whoever has more open has forgotten the others. */
    private static final int MOST = 300;

    Surroundings {
        open = List.copyOf(open);
    }

    /** Looks; nothing when there is no default branch, as in an empty repository. */
    static Optional<Surroundings> of(HostedRepository host, Mirrors mirrors) {
        String branch = "refs/heads/" + host.defaultBranch();
        List<OpenPullRequest> open = host.openPullRequests(MOST);
        List<String> refs = Stream.concat(
                        Stream.of(branch), open.stream().flatMap(each -> Stream.of(each.baseRef(), each.headRef())))
                .distinct()
                .toList();
        Repository repository = mirrors.fetch(host.remote(), refs);
        Optional<CommitId> tip = repository.resolve(branch);
        if (tip.isEmpty()) {
            repository.close();
        }
        return tip.map(there -> new Surroundings(repository, there, open));
    }

    /** The files that open pull requests change, other than those that {@code isOwn}. */
    Set<String> taken(Predicate<OpenPullRequest> isOwn) {
        return open.stream()
                .filter(isOwn.negate())
                .flatMap(each -> touched(each).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> touched(OpenPullRequest pullRequest) {
        Optional<CommitId> base = repository.resolve(pullRequest.baseRef());
        Optional<CommitId> head = repository.resolve(pullRequest.headRef());
        return base.isEmpty() || head.isEmpty() ? Set.of() : Touched.by(head.get(), base.get(), repository);
    }

    /** What merging a commit into the default branch would do. */
    Merge merge(CommitId head) {
        return repository.merge(tip, head);
    }

    @Override
    public void close() {
        repository.close();
    }
}
