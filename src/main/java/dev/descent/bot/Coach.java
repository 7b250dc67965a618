package dev.descent.bot;

import dev.descent.config.BaseRules;
import dev.descent.loss.Ruler;
import dev.descent.loss.Scorer;
import dev.descent.repo.Repository;
import dev.descent.train.Crew;
import dev.descent.train.Ledger;
import dev.descent.train.RunLog;
import dev.descent.train.Trainer;
import dev.descent.train.Yardstick;
import dev.descent.train.pace.Lessons;

/** Has an order carried out by whoever trains here; a run that was interrupted goes on where its log ends. */
public final class Coach {
    private final Scorer scorer;
    private final TrainingRuns runs;
    private final Proposals proposals;
    private final Gym gym;

    public Coach(Scorer scorer, TrainingRecords records, Gym gym) {
        this.scorer = scorer;
        this.runs = records.runs();
        this.proposals = records.proposals();
        this.gym = gym;
    }

    /** What came of an order; {@code comment} tells of it meanwhile. */
    Ledger train(TrainingOrder order, Repository repository, RunningComment comment) {
        String run = order.run().id();
        Crew crew = gym.crew(
                order.tenant(),
                order.wishes().check(),
                repository.branches(),
                () -> runs.stopReason(run).isPresent());
        BaseRules rules = order.rules();
        Yardstick yardstick = new Yardstick(
                scorer, rules.paths(), new Ruler(rules.config().scoring().weights()));
        RunLog log = runs.log(run);
        Lessons lessons = Lessons.of(proposals.of(order.run().pullRequest().home()));
        new Trainer(order.plan(repository).taught(lessons), crew, yardstick, new ToldLog(log, comment)).train();
        return Ledger.of(log);
    }
}
