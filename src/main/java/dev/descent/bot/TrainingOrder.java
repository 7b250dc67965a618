package dev.descent.bot;

import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.config.BaseRules;
import dev.descent.config.Ceilings;
import dev.descent.config.TrainingPlan;
import dev.descent.config.TrainingPlan.Budgets;
import dev.descent.repo.Repository;
import dev.descent.train.Details;
import dev.descent.train.Limits;
import dev.descent.train.Limits.Cost;
import dev.descent.train.Plan;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a run is to do: what somebody asked for, or the schedule, within what the base branch allows.
 *
 * @param run which run
 * @param command what somebody asked for
 * @param rules what the base branch says
 * @param budgets where the run ends, as far as the operator lets it
 * @param scope the files whose hotspots may be mended
 * @param steering what it goes by beside that
 */
record TrainingOrder(
        TrainingRun run,
        Command.Train command,
        BaseRules rules,
        Budgets budgets,
        Predicate<String> scope,
        Steering steering) {
    /** Under which the log keeps what somebody asked for. */
    static final String COMMAND = "command";

    private static final double MICRO = 1_000_000;

    /** An order to train what decides over its own budgets. */
    TrainingOrder(TrainingRun run, Command.Train command, BaseRules rules, Predicate<String> scope) {
        this(run, command, rules, rules.config().training().budgets(), scope, Steering.NONE);
    }

    /** An order to train what a branch touches that is to be merged into {@code base}, or what the command names. */
    static TrainingOrder within(Command.Train command, TrainingRun run, TrainingBase base) {
        Predicate<String> scope = command.paths().isEmpty()
                ? Touched.by(run.head(), base.commit(), base.repository())::contains
                : path -> command.paths().stream().anyMatch(named -> isIn(path, named.value()));
        return new TrainingOrder(run, command, base.rules(), base.budgets(), scope, Steering.NONE);
    }

    /** Whether a path is what somebody named, or in a folder that somebody named. */
    private static boolean isIn(String path, String named) {
        return path.equals(named) || path.startsWith(named + "/");
    }

    /** The same after people said something. */
    TrainingOrder steered(Steering heard) {
        return new TrainingOrder(run, command, rules, budgets, scope, heard);
    }

    /** The order as the training loop wants it. */
    Plan plan(Repository repository, Ceilings ceilings) {
        return new Plan(
                        run.head(),
                        repository.snapshot(run.head()),
                        repository.changes(run.head()),
                        rules.paths().and(wishes().protection()),
                        run.destination(),
                        command.term(),
                        scope,
                        limits(ceilings.bound(budgets)),
                        Set.of(),
                        checks(),
                        Details.NONE.with(COMMAND, command.toString()))
                .steered(steering.remarks());
    }

    /** What the repository says about training. */
    TrainingPlan wishes() {
        return rules.config().training();
    }

    /** A name for what is kept for the repository's checks. */
    String tenant() {
        RepositoryRef repository = run.target().repository();
        return repository.installation().value() + "/" + repository;
    }

    /** The check commands, for people. */
    String checks() {
        return wishes().check().stream().map(words -> String.join(" ", words)).collect(Collectors.joining("; "));
    }

    /** A command may ask for fewer epochs than the repository allows, never for more. */
    private Limits limits(Budgets bound) {
        return Limits.DEFAULT
                .epochs(Math.min(command.epochs().orElse(bound.epochs()), bound.epochs()))
                .wall(Duration.ofMinutes(bound.minutes()))
                .cost(new Cost(
                        bound.tokens() - steering.spent().tokens(),
                        Math.round(bound.dollars() * MICRO) - steering.spent().microUsd()));
    }
}
