package dev.descent.bot;

/**
 * The journeys on which something is trained.
 *
 * @param pullRequest when somebody wants one better
 * @param cleanUp when the schedule of a default branch says so
 * @param steer when people remark upon what was proposed
 * @param permit lets one of them at a time go on
 */
public record Trainings(
        TrainPullRequest pullRequest, CleanUpRepository cleanUp, SteerTraining steer, TrainingPermit permit) {
    void run(Errand.Training errand, Forge forge, Lease lease) {
        switch (errand) {
            case Errand.Train train -> pullRequest.run(train, forge.open(train.pullRequest(), lease));
            case Errand.CleanUp due -> cleanUp.run(due, forge.open(due.repository(), lease));
            case Errand.Steer heard -> steer.run(heard, forge.open(heard.pullRequest(), lease));
        }
    }
}
