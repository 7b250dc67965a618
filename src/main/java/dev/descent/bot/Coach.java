package dev.descent.bot;

import dev.descent.config.BaseRules;
import dev.descent.config.TrainingPlan.Budgets;
import dev.descent.loss.Ruler;
import dev.descent.loss.Scorer;
import dev.descent.repo.Repository;
import dev.descent.train.Crew;
import dev.descent.train.Ledger;
import dev.descent.train.Plan;
import dev.descent.train.RunLog;
import dev.descent.train.Step;
import dev.descent.train.Trainer;
import dev.descent.train.Yardstick;
import dev.descent.train.pace.Lessons;
import java.util.Optional;
import java.util.function.Consumer;

/** Has an order carried out by whoever trains here; a run that was interrupted goes on where its log ends. */
public final class Coach {
    private final Scorer scorer;
    private final TrainingRuns runs;
    private final Proposals proposals;
    private final Gym gym;
    private final Observer observer;

    public Coach(Scorer scorer, TrainingRecords records, Gym gym, Observer observer) {
        this.scorer = scorer;
        this.runs = records.runs();
        this.proposals = records.proposals();
        this.gym = gym;
        this.observer = observer;
    }

    /** Why nothing can be trained here, as a sentence; nothing when it can. */
    Optional<String> obstacle() {
        return gym.obstacle();
    }

    /** What models may take here from a repository in a month. */
    MonthlyBudget monthlyBudget(Budgets wished) {
        return MonthlyBudget.of(gym.ceilings().bound(wished));
    }

    private Crew crew(TrainingOrder order, Repository repository) {
        String run = order.run().id();
        return gym.crew(
                order.tenant(),
                order.wishes(),
                repository.branches(),
                () -> runs.stopReason(run).isPresent());
    }

    /** What came of an order; {@code listener} hears how far it is whenever an epoch is over. */
    Ledger train(TrainingOrder order, Repository repository, Consumer<Ledger> listener) {
        BaseRules rules = order.rules();
        Yardstick yardstick = new Yardstick(
                scorer, rules.paths(), new Ruler(rules.config().scoring().weights()));
        RunLog log = runs.log(order.run(), monthlyBudget(order.budgets()));
        Lessons lessons = Lessons.of(proposals.of(order.run().target().repository()));
        Plan plan = order.plan(repository, gym.ceilings()).taught(lessons);
        TrainingSignals signals = new TrainingSignals(observer, order.run(), log);
        RunLog told = new ToldLog(log, event -> {
            signals.tell(event);
            if (event.step() == Step.BASELINED || event.step() == Step.CLOSED) {
                listener.accept(Ledger.of(log));
            }
        });
        new Trainer(plan, crew(order, repository), yardstick, told).train();
        return Ledger.of(log);
    }
}
