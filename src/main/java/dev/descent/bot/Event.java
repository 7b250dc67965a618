package dev.descent.bot;

import dev.descent.repo.CommitId;
import java.util.List;

/** What a delivery says happened. It is a hint: before the bot acts, it reads the pull request again. */
public sealed interface Event {
    /** Something happened to, or is wanted from, one pull request. */
    sealed interface OfPullRequest extends Event {
        /** Which one. */
        PullRequestRef pullRequest();

        /** The same event where the pull request is now: its repository may have another name than in the delivery. */
        OfPullRequest at(PullRequestRef now);
    }

    /** Something happened to a whole installation or to its repositories. */
    sealed interface OfInstallation extends Event {
        /** Which one. */
        InstallationId installation();
    }

    /** A pull request was opened, reopened, pushed to or retargeted. */
    record PullRequestChanged(PullRequestRef pullRequest) implements OfPullRequest {
        @Override
        public PullRequestChanged at(PullRequestRef now) {
            return new PullRequestChanged(now);
        }
    }

    /** A pull request that the bot may have opened was merged, closed or reviewed. */
    record ProposalTouched(PullRequestRef pullRequest) implements OfPullRequest {
        @Override
        public ProposalTouched at(PullRequestRef now) {
            return new ProposalTouched(now);
        }
    }

    /**
     * Somebody remarked in a review upon what may be a change of the bot's.
     *
     * @param author their login
     * @param remark what and where
     */
    record RemarkMade(PullRequestRef pullRequest, String author, ReviewRemark remark) implements OfPullRequest {
        @Override
        public RemarkMade at(PullRequestRef now) {
            return new RemarkMade(now, author, remark);
        }
    }

    /**
     * Somebody gave a command on a pull request, in a comment or by a click.
     *
     * @param pullRequest where
     * @param author the login of who gave it
     * @param occasion how
     * @param wish what is wanted
     */
    record CommandGiven(PullRequestRef pullRequest, String author, Occasion occasion, Wish wish)
            implements OfPullRequest {
        /** Whether the pull request is to be scored again. */
        boolean asksForScore() {
            return wish instanceof Wish.Clear(Command.Score _);
        }

        @Override
        public CommandGiven at(PullRequestRef now) {
            return new CommandGiven(now, author, occasion, wish);
        }
    }

    /**
     * Somebody asked to run the check of a pull request again.
     *
     * @param pullRequest which one
     * @param commit the head that was checked, perhaps no longer the head
     */
    record CheckRunRequested(PullRequestRef pullRequest, CommitId commit) implements OfPullRequest {
        @Override
        public CheckRunRequested at(PullRequestRef now) {
            return new CheckRunRequested(now, commit);
        }
    }

    /**
     * Somebody asked to run the checks of a commit again, whichever pull requests it is the head of.
     *
     * @param installation through which the repository is reached
     * @param repository what it was called
     * @param commit what was checked, perhaps no longer a head
     * @param listed the pull requests that the host knows of, which are not all
     */
    record CommitCheckRequested(
            InstallationId installation, RepositoryName repository, CommitId commit, List<PullRequestNumber> listed)
            implements Event {
        public CommitCheckRequested {
            listed = List.copyOf(listed);
        }

        /** What it asks of one of the pull requests. */
        CheckRunRequested of(PullRequestRef pullRequest) {
            return new CheckRunRequested(pullRequest, commit);
        }
    }

    /** The App's access was suspended, resumed or changed. */
    record InstallationChanged(InstallationId installation) implements OfInstallation {}

    /** The App isn't installed there any more. */
    record InstallationRemoved(InstallationId installation) implements OfInstallation {}

    /**
     * Repositories were deleted or taken out of the App's reach.
     *
     * @param installation through which they were reached
     * @param repositories which ones
     */
    record RepositoriesRemoved(InstallationId installation, List<RepositoryName> repositories)
            implements OfInstallation {
        public RepositoriesRemoved {
            repositories = List.copyOf(repositories);
        }
    }

    /**
     * A repository has another name.
     *
     * @param installation through which it is reached
     * @param from what it was called
     * @param to what it is called now
     */
    record RepositoryRenamed(InstallationId installation, RepositoryName from, RepositoryName to)
            implements OfInstallation {}

    /**
     * Nothing that the bot acts on.
     *
     * @param reason why not, for the operator
     */
    record Ignored(String reason) implements Event {}
}
