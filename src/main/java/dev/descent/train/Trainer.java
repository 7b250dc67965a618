package dev.descent.train;

import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.repo.Patch;
import dev.descent.train.Journal.Note;
import dev.descent.train.RunEvent.StepKey;
import dev.descent.train.gate.ScopeGate;
import dev.descent.train.gate.StaticGates;
import java.util.List;
import java.util.Optional;

/**
 * The training loop: score, pick, propose, gates, score, keep or drop, ledger. Every step is in the run's log before the next one
 * begins, and what the log holds is not done again: so a run that was killed goes on where it was.
 */
public final class Trainer {
    private final Plan plan;
    private final Crew crew;
    private final Yardstick yardstick;
    private final Journal journal;
    private final Stops stops;
    private final Drafting drafting;
    private final Picker picker;

    /** Takes up the run that {@code log} holds, or begins it. */
    public Trainer(Plan plan, Crew crew, Yardstick yardstick, RunLog log) {
        this.plan = plan;
        this.crew = crew;
        this.yardstick = yardstick;
        this.journal = new Journal(log, crew.clock());
        Purse purse = new Purse(journal, plan.limits().cost(), crew.optimizer().ceiling());
        this.stops = new Stops(plan.limits(), purse, crew);
        this.drafting = new Drafting(
                journal,
                purse,
                crew.optimizer(),
                () -> stops.beforeProposal(journal.events()).isPresent());
        this.picker = new Picker(plan);
    }

    /** Runs until there is a reason to stop. */
    public Ending train() {
        List<RunEvent> events = journal.events();
        if (!events.isEmpty() && events.getLast().step().isLast()) {
            return Ending.of(events.getLast());
        }
        admit(events);
        Optional<CheckRuns> runs = crew.checks().map(checks -> new CheckRuns(journal, checks, plan.checks()));
        Optional<Baseline> baseline = runs.map(each -> Baseline.of(plan.tree(), each, plan.quarantine()));
        if (baseline.isPresent() && baseline.get() instanceof Baseline.Unfit(String reason)) {
            return end(new Ending(Step.REFUSED, reason));
        }
        return descend(baseline.flatMap(each -> gate(each, runs)));
    }

    private Optional<CheckGate> gate(Baseline baseline, Optional<CheckRuns> runs) {
        return baseline instanceof Baseline.Green(CheckResult.Ran ran)
                ? runs.map(each -> new CheckGate(each, ran, plan.quarantine()))
                : Optional.empty();
    }

    private Ending descend(Optional<CheckGate> checks) {
        Position position = start();
        Judges judges = judges(position, checks);
        Optional<Ending> ending = Optional.empty();
        while (ending.isEmpty()) {
            position = epoch(position.next(), judges);
            ending = stops.beforeEpoch(journal.events());
        }
        return end(ending.get());
    }

    private Position epoch(Position here, Judges judges) {
        Past past = new Past(before(here.epoch()), plan.lessons(), plan.remarks());
        note(here.epoch(), Step.SCORED, Details.NONE.with(Facts.LOSS, here.loss()));
        List<Hotspot> picked = picker.open(here.score(), past);
        Attempt attempt = new Attempt(here, drafting, judges, journal, past);
        List<Trial.Passed> passed = new Fork(plan.limits(), new Neighbours(here.score())).over(picked, attempt::at);
        if (stops.atOnce(journal.events()).isPresent()) {
            return here;
        }
        Position there = new Join(judges, journal, crew.branches(), plan.branch()).apply(here, passed);
        note(here.epoch(), Step.CLOSED, Closing.of(there, journal.events()));
        return there;
    }

    private List<RunEvent> before(int epoch) {
        return journal.events().stream().filter(event -> event.epoch() < epoch).toList();
    }

    /** An interrupted run is taken up under the same terms. */
    private void admit(List<RunEvent> events) {
        if (events.isEmpty()) {
            note(
                    0,
                    Step.ADMITTED,
                    plan.options()
                            .with(Facts.BASE, plan.base().hex())
                            .with(Facts.BRANCH, plan.branch())
                            .with(Facts.EPOCHS, plan.limits().epochs())
                            .with(Facts.BUDGET, plan.limits().cost().microUsd())
                            .with(Facts.OPTIMIZER, crew.optimizer().name()));
        } else {
            journal.append(StepKey.ofRun(Step.RESUMED), new Note(Details.NONE, Usage.NONE));
        }
    }

    private Position start() {
        Score score = yardstick.score(plan.tree());
        Position start = new Position(0, plan.tree(), Patch.NONE, score, plan.base(), score.tokens());
        note(
                0,
                Step.BASELINED,
                Details.NONE
                        .with(Facts.LOSS, start.loss())
                        .with(Facts.TOKENS, score.tokens())
                        .with(score.terms()));
        return start;
    }

    private Judges judges(Position start, Optional<CheckGate> checks) {
        return new Judges(
                new ScopeGate(plan.limits().candidate()),
                StaticGates.guards(crew.syntax()),
                new LossGate(yardstick, Limits.epsilon(start.loss())),
                checks,
                crew.scrutinies().stream()
                        .map(scrutiny -> new ScrutinyGate(journal, plan.limits().cost(), scrutiny))
                        .toList(),
                plan.tree(),
                plan.protectedPaths());
    }

    private Ending end(Ending ending) {
        note(0, ending.step(), ending.details());
        return ending;
    }

    private void note(int epoch, Step step, Details details) {
        journal.once(new StepKey(epoch, "", step), details);
    }
}
