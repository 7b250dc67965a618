package dev.descent.bot;

import dev.descent.config.Scope;
import dev.descent.repo.CommitId;
import dev.descent.report.CheckRunReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The check runs of one pull request: exactly one for each trigger, and none that stays open. What may be open is written
 * down before it is opened, so whoever comes after a crash finds it. Where several came to be, because two processes wrote at
 * once or GitHub's list was out of date, the newest stays, for that is the one that GitHub shows.
 */
final class Checks {
    private final PullRequestRef ref;
    private final HostedPullRequest host;
    private final OpenChecks open;
    private final Guard guard;
    private final String project;

    Checks(PullRequestRef ref, HostedPullRequest host, OpenChecks open, Guard guard) {
        this(ref, host, open, guard, Scope.ROOT);
    }

    private Checks(PullRequestRef ref, HostedPullRequest host, OpenChecks open, Guard guard, String project) {
        this.project = project;
        this.ref = ref;
        this.host = host;
        this.open = open;
        this.guard = guard;
    }

    /** Those of a project, which come and go while that of the root is open. */
    Checks of(String otherProject) {
        return new Checks(ref, host, OpenMeanwhile.INSTANCE, guard, otherProject);
    }

    /**
     * Starts a check run on {@code head} for {@code trigger}, or goes on with one that is open, or, unless somebody wants to see
     * it run again, with one that has ended with an answer.
     */
    Start start(CommitId head, DeliveryId trigger, boolean isWanted) {
        open.remember(ref, head);
        List<CheckRun> runs = ours(head);
        Optional<CheckRun> newest = runs.stream().findFirst();
        if (runs.stream().anyMatch(run -> run.isAnswerTo(trigger))) {
            replace(runs, run -> !run.isCompleted());
            open.forget(ref, head);
            return new Start.Answered();
        }
        if (newest.filter(run -> run.goesOn(isWanted)).isEmpty()) {
            return create(head, trigger);
        }
        replace(runs, run -> !run.isCompleted() && !run.equals(newest.get()));
        return new Start.Running(newest.get().id(), newest.get().key());
    }

    private Start create(CommitId head, DeliveryId trigger) {
        CheckKey key = CheckKey.open(ref.number(), project, trigger);
        Optional<CheckRunId> created = guard.write(() -> host.startCheckRun(head, key));
        if (created.isEmpty()) {
            open.forget(ref, head);
            return new Start.NoCommit();
        }
        List<CheckRun> runs = ours(head);
        CheckRunId newest = runs.stream()
                .filter(run -> !run.isCompleted())
                .map(CheckRun::id)
                .findFirst()
                .orElse(created.get());
        replace(runs, run -> !run.id().equals(newest) && (!run.isCompleted() || run.isAnswerTo(trigger)));
        return new Start.Running(newest, key);
    }

    /** What came of starting a check run. */
    sealed interface Start {
        /** It is open, or its end is to be reconsidered; {@code key} says what it says by now. */
        record Running(CheckRunId run, CheckKey key) implements Start {}

        /** The trigger was answered already, by a process that died before it could say so to the inbox. */
        record Answered() implements Start {}

        /** The commit is gone, and check runs hang on commits. */
        record NoCommit() implements Start {}
    }

    /** Completes the check run that {@link #start} gave, unless that is what it says already. */
    void complete(CommitId head, Start.Running running, DeliveryId trigger, CheckRunReport report) {
        CheckKey key = running.key().answered(trigger, report);
        if (!key.said().equals(running.key().said())) {
            guard.tell(() -> host.completeCheckRun(running.run(), key, report));
            List<CheckRun> answers = ours(head).stream()
                    .filter(other -> other.isAnswerTo(trigger))
                    .toList();
            answers.stream().findFirst().ifPresent(newest -> replace(answers, answer -> !answer.equals(newest)));
        }
        open.forget(ref, head);
    }

    /** Answers whoever asked for a check of a commit that is no longer up for it. */
    void refuse(CommitId commit, DeliveryId trigger, CheckRunReport report) {
        switch (start(commit, trigger, true)) {
            case Start.Running running -> complete(commit, running, trigger, report);
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
        end(everyProjects(head), run -> !run.isCompleted(), report);
        open.forget(ref, head);
    }

    private void replace(List<CheckRun> runs, Predicate<CheckRun> which) {
        end(runs, which, Messages.replaced());
    }

    /** Ends check runs in a way that answers nobody: whoever asked may ask again. */
    private void end(List<CheckRun> runs, Predicate<CheckRun> which, CheckRunReport report) {
        runs.stream()
                .filter(which)
                .forEach(run -> guard.tell(
                        () -> host.completeCheckRun(run.id(), run.key().unanswered(), report)));
    }

    /** Newest first. */
    private List<CheckRun> ours(CommitId head) {
        return everyProjects(head).stream()
                .filter(run -> run.key().project().equals(project))
                .toList();
    }

    private List<CheckRun> everyProjects(CommitId head) {
        return host.checkRuns(head).stream()
                .filter(run -> run.key().pullRequest().equals(ref.number()))
                .toList();
    }
}
