package dev.descent;

import dev.descent.bot.AnswerCommand;
import dev.descent.bot.CleanUpRepository;
import dev.descent.bot.CleanUpRepository.Conditions;
import dev.descent.bot.Coach;
import dev.descent.bot.FollowProposal;
import dev.descent.bot.HearRemarks;
import dev.descent.bot.KeepDashboard;
import dev.descent.bot.LaneWorker.Journeys;
import dev.descent.bot.Lanes;
import dev.descent.bot.News;
import dev.descent.bot.Overview;
import dev.descent.bot.OwnBranches;
import dev.descent.bot.ProposeConfiguration;
import dev.descent.bot.Publisher;
import dev.descent.bot.RecheckCommit;
import dev.descent.bot.ScorePullRequest;
import dev.descent.bot.StaleProposals;
import dev.descent.bot.Staleness;
import dev.descent.bot.SteerTraining;
import dev.descent.bot.Tenancy;
import dev.descent.bot.TrainPullRequest;
import dev.descent.bot.Training;
import dev.descent.bot.TrainingPermit;
import dev.descent.bot.TrainingRecords;
import dev.descent.bot.TrainingWatch;
import dev.descent.bot.Trainings;

/** The journeys that a server goes. */
final class ServerJourneys {
    private final ServerMemory memory;
    private final ServerBench bench;
    private final Lanes lanes;
    private final TrainingRecords records;
    private final OwnBranches branches;
    private final Publisher publisher;
    private final Coach coach;
    private final FollowProposal follow;
    private final StaleProposals stale;

    /** What one journey leaves to another waits in {@code lanes}. */
    ServerJourneys(ServerMemory memory, ServerBench bench, Lanes lanes) {
        this.memory = memory;
        this.bench = bench;
        this.lanes = lanes;
        records = new TrainingRecords(memory.trainingRuns(), memory.proposals());
        branches = new OwnBranches(memory.pushedBranches(), bench.mirrors());
        publisher = new Publisher(branches, records.proposals());
        coach = new Coach(bench.scorer(), records, bench.gym(), bench.observer());
        follow = new FollowProposal(records.proposals(), branches, bench.mirrors());
        stale = new StaleProposals(
                records.proposals(), follow, branches, bench.mirrors(), new Staleness(bench.mirrors(), memory.clock()));
    }

    Journeys through(ServerHost host, Tenancy tenancy) {
        return new Journeys(
                scorePullRequest(),
                answerCommand(),
                trainings(),
                new HearRemarks(memory.inbox(), lanes, branches),
                new ProposeConfiguration(
                        bench.mirrors(), bench.scorer(), branches, records.proposals(), memory.clock()),
                follow,
                stale,
                new KeepDashboard(host.forge(), new Overview(bench.mirrors(), records, coach, memory.clock())),
                new News(memory.inbox(), lanes),
                new RecheckCommit(host.forge().reach(), memory.inbox(), lanes),
                tenancy);
    }

    private ScorePullRequest scorePullRequest() {
        TrainingWatch watch = new TrainingWatch(records.runs(), branches);
        return new ScorePullRequest(bench.judge(), memory.openChecks(), memory.runs(), memory.lastWords(), watch);
    }

    private AnswerCommand answerCommand() {
        return new AnswerCommand(bench.judge(), new Training(memory.inbox(), lanes, records, bench.gym()));
    }

    private Trainings trainings() {
        return new Trainings(
                new TrainPullRequest(bench.judge(), bench.mirrors(), coach, records.runs(), publisher),
                cleanUpRepository(),
                new SteerTraining(bench.mirrors(), coach, records.runs(), branches, publisher),
                new TrainingPermit(memory.clock()));
    }

    private CleanUpRepository cleanUpRepository() {
        Conditions conditions = new Conditions(bench.judge(), stale, memory.clock());
        return new CleanUpRepository(bench.mirrors(), coach, records, publisher, conditions);
    }
}
