package dev.descent.bot;

import dev.descent.repo.CommitId;
import dev.descent.train.RunLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: training runs. Every method commits before it returns and throws {@link StoreException}. */
public interface TrainingRuns {
    /** Begins a run, unless it was begun before. */
    void begin(TrainingRun run);

    /** A run that was begun, over or not. */
    Optional<TrainingRun> find(String run);

    /** The run of a target that isn't over; nothing when there is none. */
    Optional<TrainingRun> current(Target target);

    /** Wants the current run of a target to stop; the first reason stays. */
    void stop(Target target, String reason);

    /** Wants all runs of a target to stop that began at another commit than its head; the first reason stays. */
    void overtake(Target target, CommitId head, String reason);

    /** Why a run is to stop, as a clause; nothing when it may go on. */
    Optional<String> stopReason(String run);

    /** The runs that went on with a branch, over or not, in the order in which they began. */
    List<TrainingRun> on(BranchRef branch);

    /** The run is over. */
    void end(String run);

    /** The runs of a repository that were logged last, the latest first, at most {@code most}. */
    List<TrainingRun> latest(RepositoryRef repository, int most);

    /** What a repository's runs took from models in the month of a time, in millionths of a US dollar. */
    long spent(RepositoryRef repository, Instant month);

    /** The log of a run that was begun. */
    RunLog log(String run);

    /** The same log; what it sets aside has to be within what is left to the run's repository of a month's budget. */
    RunLog log(TrainingRun run, MonthlyBudget budget);

    /**
     * A run.
     *
     * @param id unique among all runs
     * @param target what is trained
     * @param head the commit that it starts from
     * @param branch the branch that it goes on with; nothing when it makes one of its own
     * @param isOver whether nothing is left to do
     */
    record TrainingRun(String id, Target target, CommitId head, Optional<String> branch, boolean isOver) {
        /** One that begins. */
        public TrainingRun(String id, Target target, CommitId head) {
            this(id, target, head, Optional.empty(), false);
        }

        /** One that goes on with a branch, begun now. */
        static TrainingRun on(String branch, String id, Target target, CommitId head) {
            return new TrainingRun(id, target, head, Optional.of(branch), false);
        }

        /** Where what is kept goes: each run has a branch of its own, unless it goes on with another one's. */
        String destination() {
            return branch.orElseGet(this::newBranch);
        }

        private String newBranch() {
            String what = switch (target) {
                case Target.OfPullRequest(PullRequestRef trained) ->
                    "train-" + trained.number().value();
                case Target.OfDefaultBranch _ -> "cleanup";
            };
            return PullRequestRef.OWN_BRANCHES + what + "-" + head.abbreviated() + "-" + id.substring(id.length() - 6);
        }
    }
}
