package dev.descent.bot;

import dev.descent.bot.Event.RemarkMade;
import dev.descent.bot.PushedBranches.Maker;
import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.repo.Mirrors;
import dev.descent.report.Markdown;
import dev.descent.report.TrainingMarkdown;
import dev.descent.train.Ledger;
import dev.descent.train.Remark;
import java.util.List;
import java.util.Optional;

/**
 * What people remarked upon the bot's changes steers a further epoch on their branch: more commits, more of the ledger, and one
 * reply. It can be repeated: whoever is killed goes on where the run's log ends.
 */
public final class SteerTraining {
    private final Mirrors mirrors;
    private final Coach coach;
    private final TrainingRuns runs;
    private final OwnBranches branches;
    private final Publisher publisher;

    public SteerTraining(Mirrors mirrors, Coach coach, TrainingRuns runs, OwnBranches branches, Publisher publisher) {
        this.mirrors = mirrors;
        this.coach = coach;
        this.runs = runs;
        this.branches = branches;
        this.publisher = publisher;
    }

    /** Has the branch of a pull request trained further, unless it isn't the bot's any more. */
    void run(Errand.Steer errand, HostedPullRequest host) {
        PullRequest seen = host.read();
        BranchRef branch =
                new BranchRef(errand.pullRequest().home(), seen.source().branch());
        Optional<Maker> maker = seen.isOpen() ? branches.maker(branch, host.repository()) : Optional.empty();
        if (maker.isPresent()) {
            TrainingRun run = begun(errand, seen, branch);
            if (!run.isOver()) {
                answer(new Round(run, branch, maker.get(), errand), seen, host);
            }
        }
    }

    private TrainingRun begun(Errand.Steer errand, PullRequest seen, BranchRef branch) {
        runs.begin(TrainingRun.on(branch.name(), errand.run(), errand.target(), seen.head()));
        return runs.find(errand.run()).orElseThrow();
    }

    private void answer(Round round, PullRequest seen, HostedPullRequest host) {
        Replies replies = new Replies(round.errand(), host);
        List<Remark> remarks = round.heard();
        replies.say(
                remarks.isEmpty()
                        ? Messages.suggestionsAreYours()
                        : train(round, remarks, seen, host, replies::mention));
        runs.end(round.run().id());
    }

    private String train(Round round, List<Remark> remarks, PullRequest seen, HostedPullRequest host, Telling telling) {
        String headRef = "refs/heads/" + round.branch().name();
        Optional<TrainingBase> found =
                TrainingBase.fetch(host.repository(), mirrors, rulingBranch(round, seen, host), headRef);
        if (found.isEmpty()) {
            return Messages.baseVanished();
        }
        try (TrainingBase base = found.get()) {
            History history = History.of(round.maker().run(), round.branch(), round.run(), runs);
            TrainingOrder order = TrainingOrder.within(history.command(), round.run(), base)
                    .steered(new Steering(remarks, history.spent()));
            Optional<String> obstacle = history.obstacle(order);
            if (obstacle.isPresent()) {
                return Markdown.prose(obstacle.get());
            }
            Ledger ledger =
                    coach.train(order, base.repository(), sofar -> telling.tell(TrainingMarkdown.progress(sofar)));
            return TrainingMarkdown.progress(ledger) + "\n\n" + pushed(ledger, order, history, host);
        }
    }

    /** What the branch of a pull request says of itself doesn't count: rules come from where that is to be merged into. */
    private static String rulingBranch(Round round, PullRequest seen, HostedPullRequest host) {
        return round.maker()
                .pullRequest()
                .map(number -> host.repository().pullRequest(number).read().baseBranch())
                .orElse(seen.baseBranch());
    }

    private String pushed(Ledger ledger, TrainingOrder order, History history, HostedPullRequest host) {
        if (ledger.kept().isEmpty()) {
            return "Nothing is pushed.";
        }
        return publisher.extend(ledger, order, history.ledgers(), host)
                ? "It is pushed to this branch."
                : Messages.leftToPeople(order.run().destination());
    }

    @FunctionalInterface
    private interface Telling {
        void tell(String markdown);
    }

    /** One round of remarks and of training. */
    private record Round(TrainingRun run, BranchRef branch, Maker maker, Errand.Steer errand) {
        /** What the run goes by: suggestions are for people. */
        List<Remark> heard() {
            return errand.remarks().stream()
                    .map(RemarkMade::remark)
                    .filter(remark -> !remark.isSuggestion())
                    .map(remark -> remark.at(run.head()))
                    .toList();
        }
    }
}
