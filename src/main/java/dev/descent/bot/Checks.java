package dev.descent.bot;

import dev.descent.repo.CommitId;
import dev.descent.report.CheckRunReport;
import java.util.List;
import java.util.stream.Stream;

/**
 * The check runs of one pull request: exactly one for each trigger, and none that stays open. What may be open is written
 * down before it is opened, so whoever comes after a crash finds it.
 */
final class Checks {
    private final PullRequestRef ref;
    private final HostedPullRequest host;
    private final OpenChecks open;

    Checks(PullRequestRef ref, HostedPullRequest host, OpenChecks open) {
        this.ref = ref;
        this.host = host;
        this.open = open;
    }

    /** Starts a check run on {@code head}, or goes on with one that is open. */
    Start start(CommitId head, DeliveryId trigger) {
        open.remember(ref, head);
        List<CheckRun> runs = ours(head).toList();
        List<CheckRunId> unfinished = runs.stream()
                .filter(run -> !run.isCompleted())
                .map(CheckRun::id)
                .toList();
        if (runs.stream()
                .anyMatch(run -> run.isCompleted() && run.key().trigger().equals(trigger))) {
            unfinished.forEach(this::replace);
            open.forget(ref, head);
            return new Start.Answered();
        }
        unfinished.stream().skip(1).forEach(this::replace);
        return unfinished.stream()
                .findFirst()
                .or(() -> host.startCheckRun(head, new CheckKey(ref.number(), trigger)))
                .<Start>map(Start.Running::new)
                .orElseGet(() -> {
                    open.forget(ref, head);
                    return new Start.NoCommit();
                });
    }

    /** What came of starting a check run. */
    sealed interface Start {
        /** It is open. */
        record Running(CheckRunId run) implements Start {}

        /** The trigger was answered already, by a process that died before it could say so to the inbox. */
        record Answered() implements Start {}

        /** The commit is gone, and check runs hang on commits. */
        record NoCommit() implements Start {}
    }

    /** Completes the check run that {@link #start} gave. */
    void complete(CommitId head, CheckRunId run, DeliveryId trigger, CheckRunReport report) {
        host.completeCheckRun(run, new CheckKey(ref.number(), trigger), report);
        open.forget(ref, head);
    }

    /** Answers whoever asked for a check of a commit that is no longer up for it. */
    void refuse(CommitId commit, DeliveryId trigger, CheckRunReport report) {
        switch (start(commit, trigger)) {
            case Start.Running(CheckRunId run) -> complete(commit, run, trigger, report);
            case Start.Answered(), Start.NoCommit() -> {}
        }
    }

    /** Cancels what is still open on other commits than {@code head}. */
    void cancelAllBut(CommitId head) {
        open.heads(ref).stream()
                .filter(other -> !other.equals(head))
                .forEach(other -> completeOpen(other, Messages.overtakenBy(head)));
    }

    /** Completes whatever may be open. */
    void completeAll(CheckRunReport report) {
        open.heads(ref).forEach(head -> completeOpen(head, report));
    }

    private void completeOpen(CommitId head, CheckRunReport report) {
        ours(head)
                .filter(run -> !run.isCompleted())
                .forEach(run -> host.completeCheckRun(run.id(), unanswered(), report));
        open.forget(ref, head);
    }

    private void replace(CheckRunId run) {
        host.completeCheckRun(run, unanswered(), Messages.replaced());
    }

    private CheckKey unanswered() {
        return CheckKey.unanswered(ref.number());
    }

    private Stream<CheckRun> ours(CommitId head) {
        return host.checkRuns(head).stream()
                .filter(run -> run.key().pullRequest().equals(ref.number()));
    }
}
