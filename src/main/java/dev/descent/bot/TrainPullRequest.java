package dev.descent.bot;

import dev.descent.bot.HostedPullRequest.FollowUp;
import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.config.BaseRules;
import dev.descent.config.TrainingPlan;
import dev.descent.config.TrainingPlan.Budgets;
import dev.descent.loss.Ruler;
import dev.descent.loss.Scorer;
import dev.descent.repo.CommitId;
import dev.descent.repo.Mirrors;
import dev.descent.repo.Repository;
import dev.descent.repo.Snapshot;
import dev.descent.report.Markdown;
import dev.descent.report.TrainingMarkdown;
import dev.descent.train.Crew;
import dev.descent.train.Details;
import dev.descent.train.Ledger;
import dev.descent.train.Limits;
import dev.descent.train.Limits.Cost;
import dev.descent.train.Plan;
import dev.descent.train.RunLog;
import dev.descent.train.Trainer;
import dev.descent.train.Yardstick;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * Journey 2: somebody wants a pull request trained, so what bounded epochs could mend becomes a follow-up pull request against
 * its branch. Every step can be repeated: whoever is killed between two of them goes on where the run's log ends.
 */
public final class TrainPullRequest {
    private static final double MICRO = 1_000_000;
    private static final Duration QUEUE = Duration.ofSeconds(15);

    private final Mirrors mirrors;
    private final Scorer scorer;
    private final TrainingRuns runs;
    private final Gym gym;
    /** Training takes long and computes: the other lanes are for scores. */
    private final Semaphore permit = new Semaphore(1);

    public TrainPullRequest(Mirrors mirrors, Scorer scorer, TrainingRuns runs, Gym gym) {
        this.mirrors = mirrors;
        this.scorer = scorer;
        this.runs = runs;
        this.gym = gym;
    }

    /** Trains the pull request and proposes what came of it. */
    void run(Errand.Train errand, HostedPullRequest host) {
        if (!permit.tryAcquire()) {
            throw ForgeException.paced("another training is under way", QUEUE);
        }
        try {
            train(errand, host);
        } finally {
            permit.release();
        }
    }

    private void train(Errand.Train errand, HostedPullRequest host) {
        PullRequest seen = host.read();
        TrainingRun run = runs.current(errand.pullRequest())
                .orElseGet(() -> new TrainingRun(errand.run(), errand.pullRequest(), seen.head()));
        RunningComment comment = new RunningComment(host, run.id());
        runs.begin(run);
        if (!seen.head().equals(run.head()) || !seen.isOpen()) {
            runs.stop(errand.pullRequest(), "the pull request moved on");
        }
        comment.say(work(run, errand.command(), seen, host, comment));
        runs.end(run.id());
    }

    /** What is to be said of the run in the end. */
    private String work(
            TrainingRun run, Command.Train command, PullRequest seen, HostedPullRequest host, RunningComment comment) {
        String baseRef = "refs/heads/" + seen.baseBranch();
        String headRef = "refs/pull/" + run.pullRequest().number().value() + "/head";
        try (Repository repository = mirrors.fetch(host.remote(), List.of(baseRef, headRef))) {
            Optional<CommitId> base = repository.resolve(baseRef);
            if (base.isEmpty() || repository.resolve(headRef).isEmpty()) {
                return Markdown.prose(Messages.pushedSince(seen.head()));
            }
            BaseRules rules = BaseRules.of(repository.snapshot(base.get()));
            if (rules.config().training().check().isEmpty()) {
                return Markdown.prose(Messages.noCheckCommand());
            }
            Ledger ledger = train(run, command, repository, rules, comment);
            return ledger.kept().isEmpty()
                    ? TrainingMarkdown.progress(ledger)
                    : TrainingMarkdown.progress(ledger) + "\n\n" + proposed(ledger, run, rules, seen, host);
        }
    }

    private Ledger train(
            TrainingRun run, Command.Train command, Repository repository, BaseRules rules, RunningComment comment) {
        Snapshot tree = repository.snapshot(run.head());
        TrainingPlan wishes = rules.config().training();
        Crew crew = gym.crew(
                tenant(run),
                wishes.check(),
                repository.branches(),
                () -> runs.stopReason(run.id()).isPresent());
        Plan plan = new Plan(
                run.head(),
                tree,
                repository.changes(run.head()),
                rules.paths().and(wishes.protection()),
                branch(run),
                command.term(),
                limits(command, wishes.budgets()),
                Set.of(),
                checks(wishes),
                Details.NONE);
        RunLog log = runs.log(run.id());
        Yardstick yardstick = new Yardstick(
                scorer, rules.paths(), new Ruler(rules.config().scoring().weights()));
        new Trainer(plan, crew, yardstick, new ToldLog(log, comment)).train();
        return Ledger.of(log);
    }

    private static String tenant(TrainingRun run) {
        return run.pullRequest().installation().value() + "/"
                + run.pullRequest().repository();
    }

    private static String branch(TrainingRun run) {
        return "descent/train-" + run.pullRequest().number().value() + "-"
                + run.head().abbreviated();
    }

    private static String checks(TrainingPlan wishes) {
        return wishes.check().stream().map(words -> String.join(" ", words)).collect(Collectors.joining("; "));
    }

    /** A command may ask for fewer epochs than the repository allows, never for more. */
    private static Limits limits(Command.Train command, Budgets budgets) {
        return Limits.DEFAULT
                .epochs(Math.min(command.epochs().orElse(budgets.epochs()), budgets.epochs()))
                .cost(new Cost(budgets.tokens(), Math.round(budgets.dollars() * MICRO)));
    }

    /** Pushes what was kept and proposes it, unless that was done before. */
    private String proposed(Ledger ledger, TrainingRun run, BaseRules rules, PullRequest seen, HostedPullRequest host) {
        CommitId tip = new CommitId(ledger.kept().getLast().commit());
        mirrors.push(host.writableRemote(), tip, branch(run));
        PullRequestNumber number = host.followUp(branch(run))
                .orElseGet(() -> host.propose(new FollowUp(
                        branch(run),
                        seen.source().branch(),
                        "Train #" + run.pullRequest().number().value() + ": " + TrainingMarkdown.title(ledger),
                        TrainingMarkdown.body(ledger, checks(rules.config().training())))));
        return "It is proposed in #" + number.value() + ".";
    }
}
