package dev.descent.bot;

/** Watches what happens to pull requests for what it means to training. */
public final class TrainingWatch {
    private static final String MOVED_ON = "the pull request moved on";

    private final TrainingRuns runs;
    private final OwnBranches branches;

    public TrainingWatch(TrainingRuns runs, OwnBranches branches) {
        this.runs = runs;
        this.branches = branches;
    }

    /** Ends the run of a pull request that moved on, and leaves a branch of the bot's to whoever pushed there. */
    void look(PullRequestRef pullRequest, PullRequest seen, HostedPullRequest host) {
        Target target = new Target.OfPullRequest(pullRequest);
        if (seen.isOpen()) {
            runs.overtake(target, seen.head(), MOVED_ON);
        } else {
            runs.stop(target, MOVED_ON);
        }
        branches.heed(pullRequest, seen, host);
    }
}
