package dev.descent.github;

import static dev.descent.github.Calls.call;

import dev.descent.bot.PullRequestNumber;
import dev.descent.train.pace.Contribution.End;
import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.Contribution.Fate;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestReview;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHUser;

/** Reads what became of pull requests. */
final class Fates {
    private final App app;
    private final GHRepository repository;

    Fates(App app, GHRepository repository) {
        this.app = app;
        this.repository = repository;
    }

    Fate of(PullRequestNumber number) {
        GHPullRequest pullRequest = call(() -> repository.getPullRequest(number.value()));
        return new Fate(
                call(pullRequest::getCreatedAt),
                pullRequest.getHead().getSha(),
                firstReview(pullRequest),
                end(pullRequest));
    }

    /** A review that isn't submitted yet has no time; whoever left GitHub is nobody, but was a person. */
    private static Optional<Instant> firstReview(GHPullRequest pullRequest) {
        return call(() -> pullRequest.listReviews().toList()).stream()
                .filter(review -> !isByBot(review))
                .map(GHPullRequestReview::getSubmittedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    private static boolean isByBot(GHPullRequestReview review) {
        GHUser author = call(review::getUser);
        return author != null && call(author::getType).equals("Bot");
    }

    private Optional<End> end(GHPullRequest pullRequest) {
        if (pullRequest.getState() == GHIssueState.OPEN) {
            return Optional.empty();
        }
        Instant mergedAt = pullRequest.getMergedAt();
        return Optional.of(
                mergedAt == null
                        ? new End(closed(pullRequest.getNumber()), pullRequest.getClosedAt())
                        : new End(Ending.MERGED, mergedAt));
    }

    /** Who closed a pull request, GitHub says only where it shows it as an issue. */
    private Ending closed(int number) {
        GHUser closer = call(() -> repository.getIssue(number)).getClosedBy();
        return closer != null && closer.getLogin().equals(app.login()) ? Ending.WITHDRAWN : Ending.CLOSED;
    }
}
