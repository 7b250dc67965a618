package dev.descent.bot;

import dev.descent.bot.HostedRepository.NewPullRequest;
import dev.descent.bot.HostedRepository.Opened;
import dev.descent.bot.PushedBranches.Maker;
import dev.descent.repo.CommitId;
import dev.descent.report.TrainingMarkdown;
import dev.descent.train.Ledger;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.Fate;
import dev.descent.train.pace.Contribution.Kind;
import dev.descent.train.pace.Contribution.Origin;
import java.util.Optional;

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
        BranchRef branch = new BranchRef(target.repository(), order.branch());
        if (!branches.push(branch, new Maker(order.run().id(), trained(target)), tip, host)) {
            return Optional.empty();
        }
        Opened opened = host.proposalOf(order.branch())
                .orElseGet(() -> host.propose(new NewPullRequest(
                        order.branch(),
                        onto,
                        subject(target) + ": " + TrainingMarkdown.title(ledger),
                        TrainingMarkdown.body(ledger, order.checks()))));
        Origin origin = new Origin(kind(target), ledger.run(), onto, tip.hex());
        proposals.add(target.repository(), contribution(opened, origin, ledger));
        return Optional.of(opened.number());
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
