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
import java.util.stream.Collectors;

/** Finds out what is to be said of a repository as a whole: what was proposed, what waits and why, what was done and what it took. */
public final class Overview {
    private static final int RUNS = 10;
    private static final int NAMED = 10;

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
            boolean isOn = window.isPresent() || !history.isEmpty() || !runs.isEmpty();
            return Optional.of(new Dashboard(
                            history, window, waiting(rules, window, here, history), costs(repository, wishes), runs))
                    .filter(_ -> isOn);
        }
    }

    private List<String> waiting(
            BaseRules rules, Optional<ReviewWindow> window, Surroundings around, List<Contribution> history) {
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
        leftAlone(around).ifPresent(reasons::add);
        return reasons;
    }

    /** What people work on is none of ours. */
    private static Optional<String> leftAlone(Surroundings around) {
        List<OpenPullRequest> theirs = around.open().stream()
                .filter(each ->
                        each.source().isFork() || !each.source().branch().startsWith(PullRequestRef.OWN_BRANCHES))
                .toList();
        int files = around.taken(each -> !theirs.contains(each)).size();
        String numbers = theirs.stream()
                .limit(NAMED)
                .map(each -> "`#" + each.number().value() + "`")
                .collect(Collectors.joining(", "));
        return files == 0
                ? Optional.empty()
                : Optional.of("Files that pull requests of people change are left alone, " + files + " by now: "
                        + numbers + (theirs.size() > NAMED ? " and others" : "") + ".");
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
