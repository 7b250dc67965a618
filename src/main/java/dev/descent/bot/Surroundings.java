package dev.descent.bot;

import dev.descent.repo.CommitId;
import dev.descent.repo.Merge;
import dev.descent.repo.Mirrors;
import dev.descent.repo.Repository;
import dev.descent.repo.RepositoryException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A default branch and what is proposed to its repository, as they were at one moment. They are seen through one fetch, whatever
 * the number of files: the host isn't asked for them one by one.
 *
 * @param repository holds the commits of all
 * @param tip where the default branch is
 * @param open the open pull requests, at most {@value #MOST} of them
 */
record Surroundings(Repository repository, CommitId tip, List<OpenPullRequest> open) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);

    /** Whoever has more open has forgotten the others. */
    private static final int MOST = 300;

    Surroundings {
        open = List.copyOf(open);
    }

    /** Looks; nothing when there is no default branch, as in an empty repository. */
    static Optional<Surroundings> of(HostedRepository host, Mirrors mirrors) {
        String branch = "refs/heads/" + host.defaultBranch();
        List<OpenPullRequest> open = fetched(host.openPullRequests(MOST), host, mirrors);
        List<String> refs = Stream.concat(Stream.of(branch), open.stream().map(OpenPullRequest::baseRef))
                .distinct()
                .toList();
        Repository repository = mirrors.fetch(host.remote(), refs);
        Optional<CommitId> tip = repository.resolve(branch);
        if (tip.isEmpty()) {
            repository.close();
        }
        return tip.map(there -> new Surroundings(repository, there, open));
    }

    /** Those whose heads can be had: what one of them holds may be too much for anybody. */
    private static List<OpenPullRequest> fetched(List<OpenPullRequest> open, HostedRepository host, Mirrors mirrors) {
        if (open.isEmpty() || canBeHad(open, host, mirrors)) {
            return open;
        }
        return open.stream()
                .filter(each -> canBeHad(List.of(each), host, mirrors))
                .toList();
    }

    private static boolean canBeHad(List<OpenPullRequest> open, HostedRepository host, Mirrors mirrors) {
        List<String> heads = open.stream().map(OpenPullRequest::headRef).toList();
        try {
            mirrors.fetch(host.remote(), heads).close();
            return true;
        } catch (RepositoryException failure) {
            note(String.join(", ", heads), failure);
            return false;
        }
    }

    /** Says that something was left out; what may be had the next time is no reason to do without. */
    static void note(String what, RepositoryException failure) {
        if (failure.isRetryable()) {
            throw failure;
        }
        LOG.info("left out, {}: {}", what, failure.getMessage());
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
