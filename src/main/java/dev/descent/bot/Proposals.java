package dev.descent.bot;

import dev.descent.train.pace.Contribution;
import java.util.List;
import java.util.Optional;

/**
 * Port: the bot's own pull requests, and what became of them. Every method commits before it returns and throws {@link
 * StoreException} when the database can't.
 */
public interface Proposals {
    /** Remembers a pull request that the bot opened, unless it is known: by now more may be known of it. */
    void add(RepositoryRef repository, Contribution opened);

    /** Keeps what is known of a pull request of the bot's by now, in the place of what was known before. */
    void keep(RepositoryRef repository, Contribution contribution);

    /** What is known of a pull request; nothing when it isn't the bot's. */
    Optional<Contribution> find(PullRequestRef pullRequest);

    /** All of a repository, in the order of their numbers. */
    List<Contribution> of(RepositoryRef repository);
}
