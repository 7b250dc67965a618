package dev.descent.bot;

import dev.descent.repo.CommitId;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.Fate;
import java.util.List;
import java.util.Optional;

/**
 * Port: the bot's own pull requests, and what became of them. Every method commits before it returns and throws {@link
 * StoreException} when the database can't.
 */
public interface Proposals {
    /** Remembers a pull request that the bot opened, unless it is known: by now more may be known of it. */
    void add(RepositoryRef repository, Contribution opened);

    /**
     * Notes what became of a pull request, and touches nothing else of it. One that ended since {@code known} was read isn't opened
     * again: who looked at it meanwhile may have looked before.
     */
    void follow(RepositoryRef repository, Contribution known, Fate now);

    /** Notes that the bot pushed more to a pull request, up to {@code tip}; does nothing when that is noted. */
    void extend(RepositoryRef repository, PullRequestNumber number, CommitId tip, List<Change> more);

    /** What is known of a pull request; nothing when it isn't the bot's. */
    Optional<Contribution> find(PullRequestRef pullRequest);

    /** All of a repository, in the order of their numbers. */
    List<Contribution> of(RepositoryRef repository);
}
