package dev.descent.bot;

import dev.descent.repo.CommitId;
import java.util.List;

/** Remembers nothing about a project's check run: the root's, which is open meanwhile, is remembered, and both are on one head. */
enum OpenMeanwhile implements OpenChecks {
    INSTANCE;

    @Override
    public void remember(PullRequestRef pullRequest, CommitId head) {
        // the root's was remembered before it was started
    }

    @Override
    public void forget(PullRequestRef pullRequest, CommitId head) {
        // the root's is still open
    }

    @Override
    public List<PullRequestRef> pullRequests() {
        return List.of();
    }

    @Override
    public List<CommitId> heads(PullRequestRef pullRequest) {
        return List.of();
    }
}
