package dev.descent.bot;

import dev.descent.bot.HostedPullRequest.FollowUp;
import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.config.BaseRules;
import dev.descent.config.TrainingPlan;
import dev.descent.config.TrainingPlan.Budgets;
import dev.descent.loss.Ruler;
import dev.descent.loss.Scorer;
import dev.descent.repo.CommitId;
import dev.descent.repo.Entry;
import dev.descent.repo.Mirrors;
import dev.descent.repo.Repository;
import dev.descent.repo.Snapshot;
import dev.descent.repo.TreePath;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Journey 2: somebody wants a pull request trained, so what bounded epochs could mend becomes a follow-up pull request against
 * its branch. Every step can be repeated: whoever is killed between two of them goes on where the run's log ends.
 */
public final class TrainPullRequest {
    private static final double MICRO = 1_000_000;
    private static final Duration QUEUE = Duration.ofSeconds(15);

    private final Judge judge;
    private final Mirrors mirrors;
    private final Scorer scorer;
    private final TrainingRuns runs;
    private final Gym gym;
    /** Training takes long and computes: the other lanes are for scores. */
    private final Semaphore permit = new Semaphore(1);

    public TrainPullRequest(Judge judge, Mirrors mirrors, Scorer scorer, TrainingRuns runs, Gym gym) {
        this.judge = judge;
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
        Optional<TrainingRun> run = runs.find(errand.run()).filter(known -> !known.isOver());
        if (run.isPresent()) {
            RunningComment comment = new RunningComment(host, run.get().id());
            comment.say(outcome(run.get(), errand.command(), host, comment));
            runs.end(run.get().id());
        }
    }

    /** What is to be said of the run in the end. */
    private String outcome(TrainingRun run, Command.Train command, HostedPullRequest host, RunningComment comment) {
        PullRequest seen = host.read();
        if (hasMovedOn(run, seen)) {
            return Messages.movedOn();
        }
        // What can't be scored can't be trained, for the same reason.
        return switch (judge.judge(host, run.pullRequest().number(), seen)) {
            case Judgement.NotAnalysed(String why) -> Markdown.prose(why);
            case Judgement.Measured _ -> work(run, command, seen, host, comment);
        };
    }

    private static boolean hasMovedOn(TrainingRun run, PullRequest seen) {
        return !seen.isOpen() || !seen.head().equals(run.head());
    }

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
            Predicate<String> scope = scope(command, repository, base.get(), run.head());
            Ledger ledger = train(run, command, scope, repository, rules, comment);
            return TrainingMarkdown.progress(ledger) + "\n\n" + proposed(ledger, run, rules, host);
        }
    }

    /** The paths that somebody named, folders with all that is in them; without any, what the pull request touches. */
    private static Predicate<String> scope(Command.Train command, Repository repository, CommitId base, CommitId head) {
        if (!command.paths().isEmpty()) {
            return path -> command.paths().stream()
                    .map(TreePath::value)
                    .anyMatch(named -> path.equals(named) || path.startsWith(named + "/"));
        }
        Set<Entry> before = repository
                .mergeBase(base, head)
                .map(common -> Set.copyOf(repository.snapshot(common).entries()))
                .orElse(Set.of());
        return repository.snapshot(head).entries().stream()
                .filter(entry -> !before.contains(entry))
                .map(Entry::path)
                .collect(Collectors.toSet())::contains;
    }

    private Ledger train(
            TrainingRun run,
            Command.Train command,
            Predicate<String> scope,
            Repository repository,
            BaseRules rules,
            RunningComment comment) {
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
                scope,
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
                + run.head().abbreviated() + "-" + run.id().substring(run.id().length() - 6);
    }

    private static String checks(TrainingPlan wishes) {
        return wishes.check().stream().map(words -> String.join(" ", words)).collect(Collectors.joining("; "));
    }

    /** A command may ask for fewer epochs than the repository allows, never for more. */
    private static Limits limits(Command.Train command, Budgets budgets) {
        return Limits.DEFAULT
                .epochs(Math.min(command.epochs().orElse(budgets.epochs()), budgets.epochs()))
                .wall(Duration.ofMinutes(budgets.minutes()))
                .cost(new Cost(budgets.tokens(), Math.round(budgets.dollars() * MICRO)));
    }

    /** Pushes what was kept and proposes it, unless that was done before. */
    private String proposed(Ledger ledger, TrainingRun run, BaseRules rules, HostedPullRequest host) {
        if (ledger.kept().isEmpty()) {
            return "Nothing is proposed.";
        }
        PullRequest seen = host.read();
        if (hasMovedOn(run, seen)) {
            return Messages.movedOn();
        }
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
