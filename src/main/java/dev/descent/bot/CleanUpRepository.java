package dev.descent.bot;

import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.config.BaseRules;
import dev.descent.config.TrainingPlan;
import dev.descent.repo.CommitId;
import dev.descent.repo.Mirrors;
import dev.descent.repo.Snapshot;
import dev.descent.report.TrainingMarkdown;
import dev.descent.train.Ledger;
import dev.descent.train.pace.ReviewWindow;
import dev.descent.train.pace.ReviewWindow.Decision;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Journey 3: the schedule came round, so what bounded epochs could mend of the default branch becomes a cleanup pull request,
 * at the pace of those who review. Files that others work on are left alone, and a push in between is no reason to stop. Every
 * step can be repeated: whoever is killed between two of them goes on where the run's log ends.
 */
public final class CleanUpRepository {
    private static final Logger LOG = LoggerFactory.getLogger(CleanUpRepository.class);

    private final Mirrors mirrors;
    private final Coach coach;
    private final TrainingRecords records;
    private final Publisher publisher;
    private final Conditions conditions;

    public CleanUpRepository(
            Mirrors mirrors, Coach coach, TrainingRecords records, Publisher publisher, Conditions conditions) {
        this.mirrors = mirrors;
        this.coach = coach;
        this.records = records;
        this.publisher = publisher;
        this.conditions = conditions;
    }

    /** Trains the default branch, if it may be, and proposes what came of it. */
    void run(Errand.CleanUp errand, HostedRepository host) {
        Optional<TrainingRun> known = records.runs().find(errand.run());
        if (known.filter(TrainingRun::isOver).isEmpty()) {
            LOG.info("{}: {}", errand.repository(), outcome(errand, known, host));
            records.runs().end(errand.run());
        }
    }

    private String outcome(Errand.CleanUp errand, Optional<TrainingRun> known, HostedRepository host) {
        Optional<Surroundings> around = Surroundings.of(host, mirrors);
        if (around.isEmpty()) {
            return "there is no default branch";
        }
        try (Surroundings here = around.get()) {
            if (known.isPresent()) {
                return train(known.get(), host, here);
            }
            conditions.stale().tend(errand.repository(), host);
            Optional<String> refusal = refusal(errand.repository(), here);
            return refusal.isPresent() ? refusal.get() : train(begin(errand, here), host, here);
        }
    }

    private TrainingRun begin(Errand.CleanUp errand, Surroundings around) {
        TrainingRun run = new TrainingRun(errand.run(), errand.target(), around.tip());
        records.runs().begin(run);
        return run;
    }

    /** Why nothing is trained now, as a clause. */
    private Optional<String> refusal(RepositoryRef repository, Surroundings around) {
        Snapshot tree = around.repository().snapshot(around.tip());
        TrainingPlan wishes = BaseRules.of(tree).config().training();
        if (wishes.schedule().isEmpty()) {
            return Optional.of("there is no schedule any more");
        }
        if (wishes.check().isEmpty()) {
            return Optional.of(Messages.noCheckCommand());
        }
        return conditions
                .judge()
                .excess(tree)
                .or(coach::obstacle)
                .or(() -> queue(repository, wishes.schedule().get().openPullRequests()));
    }

    private Optional<String> queue(RepositoryRef repository, int cap) {
        Decision decision = ReviewWindow.of(records.proposals().of(repository), cap)
                .mayOpen(conditions.clock().instant());
        return switch (decision) {
            case Decision.Open _ -> Optional.empty();
            case Decision.Wait(String reason) -> Optional.of(reason);
        };
    }

    private String train(TrainingRun run, HostedRepository host, Surroundings around) {
        if (around.repository().resolve(run.head().hex()).isEmpty()) {
            return "the default branch was rewritten";
        }
        BaseRules rules = BaseRules.of(around.repository().snapshot(run.head()));
        Set<String> taken = Claims.of(around, host, _ -> false).paths();
        TrainingOrder order = new TrainingOrder(run, Command.Train.EVERYTHING, rules, path -> !taken.contains(path));
        Ledger ledger = coach.train(
                order,
                around.repository(),
                sofar -> LOG.info("{}: {}", run.target().repository(), TrainingMarkdown.title(sofar)));
        return ledger.kept().isEmpty() ? "nothing is proposed" : proposed(ledger, order, host);
    }

    /** Looks again before anything is proposed: a run takes long. What was proposed before stands, whatever happened since. */
    private String proposed(Ledger ledger, TrainingOrder order, HostedRepository host) {
        Optional<PullRequestNumber> before = publisher.adopt(ledger, order.run(), host.defaultBranch(), host);
        if (before.isPresent()) {
            return "proposed in #" + before.get().value();
        }
        Optional<Surroundings> around = Surroundings.of(host, mirrors);
        if (around.isEmpty()) {
            return "there is no default branch any more";
        }
        try (Surroundings now = around.get()) {
            CommitId tip = new CommitId(ledger.kept().getLast().commit());
            return obstacle(tip, order, now, host)
                    .orElseGet(() -> publisher
                            .publish(ledger, order, host.defaultBranch(), host)
                            .map(number -> "proposed in #" + number.value())
                            .orElse("somebody pushed to " + order.run().destination()));
        }
    }

    private static Optional<String> obstacle(
            CommitId tip, TrainingOrder order, Surroundings now, HostedRepository host) {
        return switch (now.merge(tip)) {
            case CONFLICT -> Optional.of("halted: the default branch moved, with conflicts");
            case NOTHING -> Optional.of("somebody did the same meanwhile");
            case CHANGE -> {
                String own = order.run().destination();
                Set<String> taken = Claims.of(
                                now, host, each -> each.source().branch().equals(own))
                        .paths();
                yield Touched.by(tip, order.run().head(), now.repository()).stream()
                        .filter(taken::contains)
                        .findFirst()
                        .map(path -> "somebody works on " + path + " by now");
            }
        };
    }

    /**
     * When a default branch may be trained.
     *
     * @param judge knows what is too large for it
     * @param stale makes room for another pull request
     */
    public record Conditions(Judge judge, StaleProposals stale, InstantSource clock) {}
}
