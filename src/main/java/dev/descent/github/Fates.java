package dev.descent.github;

import static dev.descent.github.Calls.call;

import dev.descent.bot.ForgeException;
import dev.descent.bot.ForgeException.Kind;
import dev.descent.bot.PullRequestNumber;
import dev.descent.train.pace.Contribution.End;
import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.Contribution.Fate;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestReview;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what became of pull requests. */
final class Fates {
    private static final Logger LOG = LoggerFactory.getLogger(Fates.class);

    private final App app;
    private final GHRepository repository;
    private final Supplier<GHRepository> issues;

    /** Of pull requests of {@code repository}; {@code issues} opens it to whoever wants to read issues, where that is granted. */
    Fates(App app, GHRepository repository, Supplier<GHRepository> issues) {
        this.app = app;
        this.repository = repository;
        this.issues = issues;
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

    /** Where nobody says who closed it, a person may have: what isn't wanted must not come again. */
    private Ending closed(int number) {
        return closer(number).filter(app.login()::equals).isPresent() ? Ending.WITHDRAWN : Ending.CLOSED;
    }

    /** GitHub says it only where it shows a pull request as an issue, and to those who may read issues. */
    private Optional<String> closer(int number) {
        try {
            return Optional.ofNullable(call(() -> issues.get().getIssue(number)).getClosedBy())
                    .map(GHUser::getLogin);
        } catch (ForgeException failure) {
            if (isNotGranted(failure)) {
                LOG.info("nobody says who closed pull request {}: {}", number, failure.getMessage());
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static boolean isNotGranted(ForgeException failure) {
        return failure.kind() == Kind.INVALID || failure.kind() == Kind.REFUSED || failure.kind() == Kind.ABSENT;
    }
}
