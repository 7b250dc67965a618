package dev.descent.bot;

import dev.descent.bot.PushedBranches.Maker;
import dev.descent.repo.CommitId;
import dev.descent.repo.Mirrors;
import dev.descent.repo.Repository;
import dev.descent.train.pace.Contribution;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Finds out whether anybody can still use what the bot proposed. */
public final class Staleness {
    /** Nobody answered for so long that nobody will. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Mirrors mirrors;
    private final InstantSource clock;

    public Staleness(Mirrors mirrors, InstantSource clock) {
        this.mirrors = mirrors;
        this.clock = clock;
    }

    /** Why nobody can use an open pull request any more, as a sentence; nothing when somebody might. */
    Optional<String> of(Contribution own, PullRequest seen, Maker maker, HostedRepository host) {
        Optional<PullRequestNumber> trained = maker.pullRequest();
        boolean isForOpen = trained.filter(number -> isOpen(number, host)).isPresent();
        // Its host may have aimed it at the branch that the other was merged into: there it is of use as before.
        boolean isAimedAsBefore = seen.baseBranch().equals(own.origin().target());
        if (trained.isPresent() && !isForOpen && isAimedAsBefore) {
            return trained.map(Messages::trainedEnded);
        }
        return unmergeable(seen, isForOpen, host).or(() -> unanswered(own));
    }

    private static boolean isOpen(PullRequestNumber number, HostedRepository host) {
        return host.pullRequest(number).read().isOpen();
    }

    /** Whoever works on the pull request that it is for may be about to resolve a conflict. */
    private Optional<String> unmergeable(PullRequest seen, boolean isForOpen, HostedRepository host) {
        String base = "refs/heads/" + seen.baseBranch();
        String head = "refs/heads/" + seen.source().branch();
        try (Repository repository = mirrors.fetch(host.remote(), List.of(base, head))) {
            Optional<CommitId> onto = repository.resolve(base);
            Optional<CommitId> tip = repository.resolve(head);
            if (onto.isEmpty() || tip.isEmpty()) {
                return Optional.empty();
            }
            return switch (repository.merge(onto.get(), tip.get())) {
                case CHANGE -> Optional.empty();
                case NOTHING -> Optional.of(Messages.doneInBranch(seen.baseBranch()));
                case CONFLICT ->
                    isForOpen ? Optional.empty() : Optional.of(Messages.overtakenByBranch(seen.baseBranch()));
            };
        }
    }

    private Optional<String> unanswered(Contribution own) {
        Instant latest = own.fate().openedAt().plus(LONGEST);
        return own.answeredAt().isEmpty() && clock.instant().isAfter(latest)
                ? Optional.of(Messages.unanswered(LONGEST))
                : Optional.empty();
    }
}
