package dev.descent.bot;

import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.repo.CommitId;
import dev.descent.repo.Mirrors;
import dev.descent.report.Markdown;
import dev.descent.report.TrainingMarkdown;
import dev.descent.train.Ledger;
import dev.descent.train.Step;
import java.util.Optional;

/**
 * Journey 2: somebody wants a pull request trained, so what bounded epochs could mend becomes a follow-up pull request against
 * its branch. Every step can be repeated: whoever is killed between two of them goes on where the run's log ends.
 */
public final class TrainPullRequest {
    private final Judge judge;
    private final Mirrors mirrors;
    private final Coach coach;
    private final TrainingRuns runs;
    private final Publisher publisher;

    public TrainPullRequest(Judge judge, Mirrors mirrors, Coach coach, TrainingRuns runs, Publisher publisher) {
        this.judge = judge;
        this.mirrors = mirrors;
        this.coach = coach;
        this.runs = runs;
        this.publisher = publisher;
    }

    /** Trains the pull request and proposes what came of it. */
    void run(Errand.Train errand, HostedPullRequest host) {
        Optional<TrainingRun> run = runs.find(errand.run()).filter(known -> !known.isOver());
        if (run.isPresent()) {
            RunningComment comment = new RunningComment(host, run.get().id());
            Conclusion end = conclusion(run.get(), errand, host, comment);
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
            TrainingRun run, Errand.Train errand, HostedPullRequest host, RunningComment comment) {
        PullRequest seen = host.read();
        Optional<Conclusion> before = concluded(run, seen, host);
        if (before.isPresent()) {
            return before.get();
        }
        if (hasMovedOn(run, seen)) {
            return Conclusion.refused(Messages.movedOn());
        }
        // What can't be scored can't be trained, for the same reason.
        return switch (judge.judge(host, errand.pullRequest().number(), seen)) {
            case Judgement.NotAnalysed(String why) -> Conclusion.refused(Markdown.prose(why));
            case Judgement.Measured _ -> work(run, errand, seen, host, comment);
        };
    }

    /** What a process came to that died, or heard no answer, after it had proposed it: that stands, whatever happened since. */
    private Optional<Conclusion> concluded(TrainingRun run, PullRequest seen, HostedPullRequest host) {
        Ledger ledger = Ledger.of(runs.log(run.id()));
        return publisher
                .adopt(ledger, run, seen.source().branch(), host.repository())
                .map(number -> new Conclusion(false, said(ledger, Messages.proposed(number))));
    }

    private static String said(Ledger ledger, String conclusion) {
        return TrainingMarkdown.progress(ledger) + "\n\n" + conclusion;
    }

    private static boolean hasMovedOn(TrainingRun run, PullRequest seen) {
        return !seen.isOpen() || !seen.head().equals(run.head());
    }

    private Conclusion work(
            TrainingRun run, Errand.Train errand, PullRequest seen, HostedPullRequest host, RunningComment comment) {
        String headRef = "refs/pull/" + errand.pullRequest().number().value() + "/head";
        Optional<TrainingBase> found = TrainingBase.fetch(host.repository(), mirrors, seen.baseBranch(), headRef);
        if (found.isEmpty()) {
            return Conclusion.refused(Markdown.prose(Messages.pushedSince(seen.head())));
        }
        try (TrainingBase base = found.get()) {
            TrainingOrder order = TrainingOrder.within(errand.command(), run, base);
            if (order.wishes().check().isEmpty()) {
                return Conclusion.refused(Markdown.prose(Messages.noCheckCommand()));
            }
            Ledger ledger =
                    coach.train(order, base.repository(), sofar -> comment.mention(TrainingMarkdown.progress(sofar)));
            boolean isRefused = ledger.ending()
                    .filter(ending -> ending.step() == Step.REFUSED)
                    .isPresent();
            return new Conclusion(isRefused, said(ledger, proposed(ledger, order, host)));
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
        if (isInTheWay(ledger, order.run(), seen, host)) {
            return Messages.conflicts(seen.baseBranch());
        }
        return publisher
                .publish(ledger, order, seen.source().branch(), host.repository())
                .map(Messages::proposed)
                .orElseGet(() -> Messages.leftToPeople(order.run().destination()));
    }

    /** Whether what was kept, and not what was proposed before, conflicts with what the base branch is by now. */
    private boolean isInTheWay(Ledger ledger, TrainingRun run, PullRequest seen, HostedPullRequest host) {
        CommitId kept = new CommitId(ledger.kept().getLast().commit());
        String own = "refs/heads/" + seen.source().branch();
        Optional<TrainingBase> found = TrainingBase.fetch(host.repository(), mirrors, seen.baseBranch(), own);
        if (found.isEmpty()) {
            return false;
        }
        try (TrainingBase now = found.get()) {
            return now.conflictsWith(kept) && !now.conflictsWith(run.head());
        }
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
