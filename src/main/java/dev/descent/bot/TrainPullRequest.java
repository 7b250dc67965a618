package dev.descent.bot;

import dev.descent.bot.HostedRepository.NewPullRequest;
import dev.descent.bot.HostedRepository.Opened;
import dev.descent.bot.PushedBranches.Maker;
import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.config.BaseRules;
import dev.descent.repo.CommitId;
import dev.descent.repo.Mirrors;
import dev.descent.repo.Repository;
import dev.descent.report.Markdown;
import dev.descent.report.TrainingMarkdown;
import dev.descent.train.Ledger;
import dev.descent.train.Step;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.Fate;
import dev.descent.train.pace.Contribution.Kind;
import dev.descent.train.pace.Contribution.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Journey 2: somebody wants a pull request trained, so what bounded epochs could mend becomes a follow-up pull request against
 * its branch. Every step can be repeated: whoever is killed between two of them goes on where the run's log ends.
 */
public final class TrainPullRequest {
    private static final Duration QUEUE = Duration.ofSeconds(15);

    private final Judge judge;
    private final Mirrors mirrors;
    private final Coach coach;
    private final TrainingRuns runs;
    private final Proposals proposals;
    private final OwnBranches branches;
    /** Training takes long and computes: the other lanes are for scores. */
    private final Semaphore permit = new Semaphore(1);

    public TrainPullRequest(Judge judge, Mirrors mirrors, Coach coach, TrainingRecords records, OwnBranches branches) {
        this.judge = judge;
        this.mirrors = mirrors;
        this.coach = coach;
        this.runs = records.runs();
        this.proposals = records.proposals();
        this.branches = branches;
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
            Conclusion end = conclusion(run.get(), errand.command(), host, comment);
            comment.say(end.markdown());
            Answers answers = new Answers(host);
            if (end.isRefused()) {
                answers.refused(errand.given());
            } else {
                answers.done(errand.given());
            }
            runs.end(run.get().id());
        }
    }

    private Conclusion conclusion(
            TrainingRun run, Command.Train command, HostedPullRequest host, RunningComment comment) {
        PullRequest seen = host.read();
        if (hasMovedOn(run, seen)) {
            return Conclusion.refused(Messages.movedOn());
        }
        // What can't be scored can't be trained, for the same reason.
        return switch (judge.judge(host, run.pullRequest().number(), seen)) {
            case Judgement.NotAnalysed(String why) -> Conclusion.refused(Markdown.prose(why));
            case Judgement.Measured _ -> work(run, command, seen, host, comment);
        };
    }

    private static boolean hasMovedOn(TrainingRun run, PullRequest seen) {
        return !seen.isOpen() || !seen.head().equals(run.head());
    }

    private Conclusion work(
            TrainingRun run, Command.Train command, PullRequest seen, HostedPullRequest host, RunningComment comment) {
        String baseRef = "refs/heads/" + seen.baseBranch();
        String headRef = "refs/pull/" + run.pullRequest().number().value() + "/head";
        try (Repository repository = mirrors.fetch(host.repository().remote(), List.of(baseRef, headRef))) {
            Optional<CommitId> base = repository.resolve(baseRef);
            if (base.isEmpty() || repository.resolve(headRef).isEmpty()) {
                return Conclusion.refused(Markdown.prose(Messages.pushedSince(seen.head())));
            }
            BaseRules rules = BaseRules.of(repository.snapshot(base.get()));
            TrainingOrder order = new TrainingOrder(run, command, base.get(), rules);
            if (order.wishes().check().isEmpty()) {
                return Conclusion.refused(Markdown.prose(Messages.noCheckCommand()));
            }
            Optional<String> obstacle = coach.obstacle(order, repository);
            if (obstacle.isPresent()) {
                return Conclusion.refused(Markdown.prose(obstacle.get()));
            }
            Ledger ledger = coach.train(order, repository, comment);
            boolean isRefused = ledger.ending()
                    .filter(ending -> ending.step() == Step.REFUSED)
                    .isPresent();
            return new Conclusion(
                    isRefused, TrainingMarkdown.progress(ledger) + "\n\n" + proposed(ledger, order, host));
        }
    }

    /** Pushes what was kept and proposes it, unless that was done before. */
    private String proposed(Ledger ledger, TrainingOrder order, HostedPullRequest host) {
        if (ledger.kept().isEmpty()) {
            return "Nothing is proposed.";
        }
        PullRequest seen = host.read();
        if (hasMovedOn(order.run(), seen)) {
            return Messages.movedOn();
        }
        CommitId tip = new CommitId(ledger.kept().getLast().commit());
        HostedRepository repository = host.repository();
        PullRequestRef trained = order.run().pullRequest();
        Maker maker = new Maker(order.run().id(), Optional.of(trained.number()));
        if (!branches.push(new BranchRef(trained.home(), order.branch()), maker, tip, repository)) {
            return Messages.leftToPeople(order.branch());
        }
        Opened opened = repository
                .proposalOf(order.branch())
                .orElseGet(() -> repository.propose(new NewPullRequest(
                        order.branch(),
                        seen.source().branch(),
                        "Train #" + trained.number().value() + ": " + TrainingMarkdown.title(ledger),
                        TrainingMarkdown.body(ledger, order.checks()))));
        Origin origin = new Origin(Kind.FOLLOW_UP, ledger.run(), seen.source().branch(), tip.hex());
        proposals.add(trained.home(), contribution(opened, origin, ledger));
        return "It is proposed in #" + opened.number().value() + ".";
    }

    private static Contribution contribution(Opened opened, Origin origin, Ledger ledger) {
        return new Contribution(
                opened.number().value(),
                origin,
                ledger.kept().stream().map(Change::of).toList(),
                Fate.opened(opened.at(), origin.tip()));
    }

    /**
     * What came of a run.
     *
     * @param isRefused whether nothing was trained at all
     * @param markdown what is to be said of it in the end
     */
    private record Conclusion(boolean isRefused, String markdown) {
        static Conclusion refused(String markdown) {
            return new Conclusion(true, markdown);
        }
    }
}
