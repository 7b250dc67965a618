package dev.descent.bot;

import dev.descent.bot.HostedRepository.NewPullRequest;
import dev.descent.bot.HostedRepository.Opened;
import dev.descent.bot.PushedBranches.Maker;
import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.repo.CommitId;
import dev.descent.report.TrainingMarkdown;
import dev.descent.train.Ledger;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.Fate;
import dev.descent.train.pace.Contribution.Kind;
import dev.descent.train.pace.Contribution.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Proposes what a run kept. Its branch and its pull request are looked for before they are made, so it can be repeated. */
public final class Publisher {
    private final OwnBranches branches;
    private final Proposals proposals;

    public Publisher(OwnBranches branches, Proposals proposals) {
        this.branches = branches;
        this.proposals = proposals;
    }

    /** The pull request against {@code onto}; nothing, and nothing is pushed, when the branch was left to people. */
    Optional<PullRequestNumber> publish(Ledger ledger, TrainingOrder order, String onto, HostedRepository host) {
        CommitId tip = new CommitId(ledger.kept().getLast().commit());
        Target target = order.run().target();
        BranchRef branch = new BranchRef(target.repository(), order.run().destination());
        if (!branches.push(branch, new Maker(order.run().id(), trained(target)), tip, host)) {
            return Optional.empty();
        }
        Opened opened = host.proposalOf(order.run().destination())
                .orElseGet(() -> host.propose(new NewPullRequest(
                        order.run().destination(),
                        onto,
                        subject(target) + ": " + TrainingMarkdown.title(ledger),
                        TrainingMarkdown.body(ledger, order.checks()))));
        return Optional.of(remember(opened, ledger, order.run(), onto));
    }

    /** The pull request that was opened before, by a process that died or heard no answer; it is remembered at the latest now. */
    Optional<PullRequestNumber> adopt(Ledger ledger, TrainingRun run, String onto, HostedRepository host) {
        BranchRef branch = new BranchRef(run.target().repository(), run.destination());
        return branches.wasPushed(branch)
                ? host.proposalOf(run.destination()).map(opened -> remember(opened, ledger, run, onto))
                : Optional.empty();
    }

    private PullRequestNumber remember(Opened opened, Ledger ledger, TrainingRun run, String onto) {
        Target target = run.target();
        String tip = ledger.kept().getLast().commit();
        Origin origin = new Origin(kind(target), ledger.run(), onto, tip);
        proposals.add(target.repository(), contribution(opened, origin, ledger));
        return opened.number();
    }

    /** Brings what a further run kept to the branch that it went on with; false when that was left to people. */
    boolean extend(Ledger ledger, TrainingOrder order, List<Ledger> earlier, HostedPullRequest host) {
        CommitId tip = new CommitId(ledger.kept().getLast().commit());
        RepositoryRef home = order.run().target().repository();
        BranchRef branch = new BranchRef(home, order.run().destination());
        if (!branches.push(branch, new Maker(order.run().id(), Optional.empty()), tip, host.repository())) {
            return false;
        }
        List<Ledger> all = Stream.concat(earlier.stream(), Stream.of(ledger)).toList();
        host.describe(TrainingMarkdown.body(all, order.checks()));
        proposals.of(home).stream()
                .filter(each -> each.isOpen()
                        && each.origin().run().equals(earlier.getFirst().run()))
                .forEach(each -> proposals.extend(
                        home,
                        new PullRequestNumber(each.number()),
                        tip,
                        ledger.kept().stream().map(Change::of).toList()));
        return true;
    }

    private static Optional<PullRequestNumber> trained(Target target) {
        return switch (target) {
            case Target.OfPullRequest(PullRequestRef trained) -> Optional.of(trained.number());
            case Target.OfDefaultBranch _ -> Optional.empty();
        };
    }

    private static String subject(Target target) {
        return switch (target) {
            case Target.OfPullRequest(PullRequestRef trained) ->
                "Train #" + trained.number().value();
            case Target.OfDefaultBranch _ -> "Clean up";
        };
    }

    private static Kind kind(Target target) {
        return switch (target) {
            case Target.OfPullRequest _ -> Kind.FOLLOW_UP;
            case Target.OfDefaultBranch _ -> Kind.CLEANUP;
        };
    }

    private static Contribution contribution(Opened opened, Origin origin, Ledger ledger) {
        return new Contribution(
                opened.number().value(),
                origin,
                ledger.kept().stream().map(Change::of).toList(),
                Fate.opened(opened.at(), origin.tip()));
    }
}
