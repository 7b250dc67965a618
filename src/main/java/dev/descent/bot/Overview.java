package dev.descent.bot;

import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.config.BaseRules;
import dev.descent.config.TrainingPlan;
import dev.descent.repo.Mirrors;
import dev.descent.report.Dashboard;
import dev.descent.report.Dashboard.Costs;
import dev.descent.report.Dashboard.Run;
import dev.descent.report.TrainingMarkdown;
import dev.descent.train.Ledger;
import dev.descent.train.RunEvent;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.Contribution.Kind;
import dev.descent.train.pace.ReviewWindow;
import dev.descent.train.pace.ReviewWindow.Decision;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what is to be said of a repository as a whole: what was proposed, what waits and why, what was done and what it took. */
public final class Overview {
    private static final int RUNS = 10;

    private final Mirrors mirrors;
    private final TrainingRecords records;
    private final Coach coach;
    private final InstantSource clock;

    public Overview(Mirrors mirrors, TrainingRecords records, Coach coach, InstantSource clock) {
        this.mirrors = mirrors;
        this.records = records;
        this.coach = coach;
        this.clock = clock;
    }

    /** What there is to say; nothing as long as there is no schedule and nothing was ever trained. */
    Optional<Dashboard> of(RepositoryRef repository, HostedRepository host) {
        Optional<Surroundings> around = Surroundings.of(host, mirrors);
        if (around.isEmpty()) {
            return Optional.empty();
        }
        try (Surroundings here = around.get()) {
            BaseRules rules = BaseRules.of(here.repository().snapshot(here.tip()));
            List<Contribution> history = records.proposals().of(repository);
            List<Run> runs = runs(repository, host.defaultBranch());
            TrainingPlan wishes = rules.config().training();
            Optional<ReviewWindow> window =
                    wishes.schedule().map(schedule -> ReviewWindow.of(history, schedule.openPullRequests()));
            List<String> left = leftAlone(here, host);
            boolean isOn = window.isPresent() || !history.isEmpty() || !runs.isEmpty();
            return Optional.of(new Dashboard(
                            history, window, waiting(rules, window, left, history), costs(repository, wishes), runs))
                    .filter(_ -> isOn);
        }
    }

    private List<String> waiting(
            BaseRules rules, Optional<ReviewWindow> window, List<String> left, List<Contribution> history) {
        List<String> reasons = new ArrayList<>(Messages.problems(rules.problems()));
        TrainingPlan wishes = rules.config().training();
        if (wishes.schedule().isEmpty()) {
            history.stream()
                    .filter(each -> each.origin().kind() == Kind.CONFIGURATION && each.ended(Ending.CLOSED))
                    .forEach(each -> reasons.add(Messages.declined(new PullRequestNumber(each.number()))));
            reasons.add(Messages.noSchedule());
            return reasons;
        }
        if (wishes.check().isEmpty()) {
            reasons.add(Messages.noCheckCommand());
        }
        coach.obstacle().map(Messages::noTraining).ifPresent(reasons::add);
        window.map(open -> open.mayOpen(clock.instant()))
                .filter(Decision.Wait.class::isInstance)
                .map(Decision::reason)
                .ifPresent(reasons::add);
        reasons.addAll(left);
        return reasons;
    }

    /** What people work on is none of ours, as long as it isn't everything. */
    private static List<String> leftAlone(Surroundings around, HostedRepository host) {
        Claims claims = Claims.of(around, host, Overview::isOurs);
        List<OpenPullRequest> theirs = around.open().stream()
                .filter(each -> !isOurs(each) && !claims.unheeded().contains(each))
                .toList();
        int files = claims.paths().size();
        List<String> reasons = new ArrayList<>();
        if (files > 0) {
            reasons.add(Messages.leftAlone(files, theirs));
        }
        if (!claims.unheeded().isEmpty()) {
            reasons.add(Messages.unheeded(claims.unheeded(), Claims.MOST));
        }
        return reasons;
    }

    private static boolean isOurs(OpenPullRequest each) {
        return !each.source().isFork() && each.source().branch().startsWith(PullRequestRef.OWN_BRANCHES);
    }

    private Costs costs(RepositoryRef repository, TrainingPlan wishes) {
        Instant now = clock.instant();
        return new Costs(
                YearMonth.from(now.atOffset(ZoneOffset.UTC)),
                records.runs().spent(repository, now),
                coach.monthlyBudget(wishes.budgets()).microUsd());
    }

    private List<Run> runs(RepositoryRef repository, String defaultBranch) {
        return records.runs().latest(repository, RUNS).stream()
                .map(run -> run(run, defaultBranch))
                .toList();
    }

    private Run run(TrainingRun run, String defaultBranch) {
        String target = switch (run.target()) {
            case Target.OfPullRequest(PullRequestRef pullRequest) ->
                "#" + pullRequest.number().value();
            case Target.OfDefaultBranch _ -> defaultBranch;
        };
        List<RunEvent> events = records.runs().log(run.id()).events();
        return new Run(
                events.getLast().time(),
                target,
                TrainingMarkdown.outcome(Ledger.of(records.runs().log(run.id()))));
    }
}
