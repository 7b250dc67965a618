package dev.descent.bot;

/** What is trained. */
public sealed interface Target {
    /** Where it is. */
    RepositoryRef repository();

    /** The lane in which it is trained, one run at a time. */
    Lane lane();

    /** The files that a pull request touches, on its branch. */
    record OfPullRequest(PullRequestRef pullRequest) implements Target {
        @Override
        public RepositoryRef repository() {
            return pullRequest.home();
        }

        @Override
        public Lane lane() {
            return pullRequest.lane().training();
        }
    }

    /** The default branch, but for what somebody else works on. */
    record OfDefaultBranch(RepositoryRef repository) implements Target {
        @Override
        public Lane lane() {
            return Lane.ofDefaultBranch(repository);
        }
    }
}
