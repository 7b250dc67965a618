package dev.descent.bot;

import dev.descent.bot.HostedRepository.NewPullRequest;
import dev.descent.bot.HostedRepository.Opened;
import dev.descent.bot.PushedBranches.Maker;
import dev.descent.config.BaseRules;
import dev.descent.config.CheckGuess;
import dev.descent.config.RepoConfig;
import dev.descent.config.StarterConfig;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Scorer;
import dev.descent.repo.Branches.Draft;
import dev.descent.repo.CommitId;
import dev.descent.repo.Mirrors;
import dev.descent.repo.Patch;
import dev.descent.repo.Snapshot;
import dev.descent.report.OnboardingMarkdown;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Fate;
import dev.descent.train.pace.Contribution.Kind;
import dev.descent.train.pace.Contribution.Origin;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proposes a configuration with a schedule to a repository that has none, once in its life: merged, cleanups begin; closed, the
 * bot stays passive. Its branch always has the same name, so that the host itself remembers what became of it.
 */
public final class ProposeConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ProposeConfiguration.class);
    private static final String BRANCH = PullRequestRef.OWN_BRANCHES + "configure";
    private static final String TITLE = "Configure Descent";

    private final Mirrors mirrors;
    private final Scorer scorer;
    private final OwnBranches branches;
    private final Proposals proposals;
    private final InstantSource clock;

    public ProposeConfiguration(
            Mirrors mirrors, Scorer scorer, OwnBranches branches, Proposals proposals, InstantSource clock) {
        this.mirrors = mirrors;
        this.scorer = scorer;
        this.branches = branches;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Proposes, unless there is a configuration or it was proposed before. */
    void run(RepositoryRef repository, HostedRepository host) {
        Optional<Surroundings> around = Surroundings.of(host, mirrors);
        if (around.isPresent()) {
            try (Surroundings here = around.get()) {
                LOG.info("{}: {}", repository, outcome(repository, host, here));
            }
        }
    }

    private String outcome(RepositoryRef repository, HostedRepository host, Surroundings around) {
        Snapshot tree = around.repository().snapshot(around.tip());
        if (tree.entries().stream().anyMatch(entry -> entry.path().equals(RepoConfig.PATH))) {
            return "there is a configuration";
        }
        Optional<Opened> before = host.proposalOf(BRANCH);
        if (before.isPresent()) {
            remember(repository, host, before.get(), around.tip());
            return "a configuration was proposed before";
        }
        List<CheckGuess> guesses = CheckGuess.of(tree);
        Optional<CommitId> pushed = pushed(new BranchRef(repository, BRANCH), host, () -> commit(around, guesses));
        if (pushed.isEmpty()) {
            return "somebody else has the branch " + BRANCH;
        }
        double loss = loss(tree);
        List<String> commands =
                guesses.stream().map(guess -> String.join(" ", guess.command())).toList();
        Opened opened = host.propose(
                new NewPullRequest(BRANCH, host.defaultBranch(), TITLE, OnboardingMarkdown.body(loss, commands)));
        remember(repository, host, opened, pushed.get());
        return "a configuration is proposed in #" + opened.number().value();
    }

    private double loss(Snapshot tree) {
        BaseRules rules = BaseRules.of(tree);
        Ruler ruler = new Ruler(rules.config().scoring().weights());
        return scorer.score(tree, rules.paths(), ruler, Progress.NONE).loss();
    }

    /** What is on the branch; whoever was killed after a push finds it there. */
    private Optional<CommitId> pushed(BranchRef branch, HostedRepository host, Supplier<CommitId> making) {
        Optional<CommitId> before = branches.maker(branch, host).flatMap(_ -> mirrors.tip(host.remote(), BRANCH));
        if (before.isPresent()) {
            return before;
        }
        CommitId made = making.get();
        return branches.push(branch, new Maker(BRANCH, Optional.empty()), made, host)
                ? Optional.of(made)
                : Optional.empty();
    }

    private CommitId commit(Surroundings around, List<CheckGuess> guesses) {
        return around.repository()
                .branches()
                .commit(new Draft(
                        BRANCH + "-" + around.tip().abbreviated() + "-" + clock.millis(),
                        around.tip(),
                        Patch.of(RepoConfig.PATH, StarterConfig.text(guesses).getBytes(StandardCharsets.UTF_8)),
                        TITLE + "\n",
                        clock.instant()));
    }

    private void remember(RepositoryRef repository, HostedRepository host, Opened opened, CommitId tip) {
        Fate fate = host.pullRequest(opened.number()).fate();
        Origin origin = new Origin(Kind.CONFIGURATION, BRANCH, host.defaultBranch(), tip.hex());
        proposals.add(repository, new Contribution(opened.number().value(), origin, List.of(), fate));
    }
}
