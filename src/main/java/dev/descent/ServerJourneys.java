package dev.descent;

import dev.descent.bot.AnswerCommand;
import dev.descent.bot.Coach;
import dev.descent.bot.FollowProposal;
import dev.descent.bot.LaneWorker.Journeys;
import dev.descent.bot.Lanes;
import dev.descent.bot.OwnBranches;
import dev.descent.bot.RecheckCommit;
import dev.descent.bot.ScorePullRequest;
import dev.descent.bot.Tenancy;
import dev.descent.bot.TrainPullRequest;
import dev.descent.bot.Training;
import dev.descent.bot.TrainingRecords;
import dev.descent.bot.TrainingRuns;
import dev.descent.bot.TrainingWatch;

/** The journeys that a server goes. */
final class ServerJourneys {
    private final ServerMemory memory;
    private final ServerBench bench;
    private final Lanes lanes;
    private final TrainingRuns runs;
    private final OwnBranches branches;

    /** What one journey leaves to another waits in {@code lanes}. */
    ServerJourneys(ServerMemory memory, ServerBench bench, Lanes lanes) {
        this.memory = memory;
        this.bench = bench;
        this.lanes = lanes;
        runs = memory.trainingRuns();
        branches = new OwnBranches(memory.pushedBranches(), bench.mirrors());
    }

    Journeys through(ServerHost host, Tenancy tenancy) {
        return new Journeys(
                scorePullRequest(),
                answerCommand(),
                trainPullRequest(),
                new FollowProposal(memory.proposals()),
                new RecheckCommit(host.forge().reach(), memory.inbox(), lanes),
                tenancy);
    }

    private ScorePullRequest scorePullRequest() {
        TrainingWatch watch = new TrainingWatch(runs, branches);
        return new ScorePullRequest(bench.judge(), memory.openChecks(), memory.runs(), memory.lastWords(), watch);
    }

    private AnswerCommand answerCommand() {
        return new AnswerCommand(bench.judge(), new Training(memory.inbox(), lanes, records(), bench.gym()));
    }

    private TrainPullRequest trainPullRequest() {
        Coach coach = new Coach(bench.scorer(), records(), bench.gym());
        return new TrainPullRequest(bench.judge(), bench.mirrors(), coach, records(), branches);
    }

    private TrainingRecords records() {
        return new TrainingRecords(runs, memory.proposals());
    }
}
