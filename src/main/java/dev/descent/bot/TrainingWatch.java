package dev.descent.bot;

/** Watches what happens to pull requests for what it means to training. */
public final class TrainingWatch {
    private final TrainingRuns runs;
    private final OwnBranches branches;

    public TrainingWatch(TrainingRuns runs, OwnBranches branches) {
        this.runs = runs;
        this.branches = branches;
    }

    /** Ends the run of a pull request that moved on, and leaves a branch of the bot's to whoever pushed there. */
    void look(PullRequestRef pullRequest, PullRequest seen, HostedPullRequest host) {
        Target target = new Target.OfPullRequest(pullRequest);
        runs.current(target)
                .filter(run -> !seen.isOpen() || !run.head().equals(seen.head()))
                .ifPresent(_ -> runs.stop(target, "the pull request moved on"));
        branches.heed(pullRequest, seen, host);
    }
}
