package dev.descent.bot;

import dev.descent.bot.Event.CommandGiven;
import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.train.pace.Contribution.Kind;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of {@code /train} and {@code /stop}: a run waits in a lane of its own, and is told to stop from this one. */
public final class Training {
    private final Inbox inbox;
    private final Lanes lanes;
    private final TrainingRuns runs;
    private final Proposals proposals;
    private final Gym gym;

    public Training(Inbox inbox, Lanes lanes, TrainingRecords records, Gym gym) {
        this.inbox = inbox;
        this.lanes = lanes;
        this.runs = records.runs();
        this.proposals = records.proposals();
        this.gym = gym;
    }

    /** Has the pull request trained, or says why not. */
    void begin(Delivery delivery, CommandGiven given, HostedPullRequest host) {
        DeliveryId id = delivery.id().inTraining();
        // Whoever was killed after the run was noted finds it there: it was accepted.
        if (runs.find(id.value()).isEmpty()) {
            PullRequest seen = host.read();
            Optional<String> refusal = refusal(seen, given, host);
            if (refusal.isPresent()) {
                new Answers(host).decline(given, refusal.get());
                return;
            }
            runs.begin(new TrainingRun(id.value(), target(given), seen.head()));
        }
        Lane lane = target(given).lane();
        inbox.add(new Delivery(id, delivery.event(), delivery.payload()), lane);
        lanes.wake(lane);
    }

    private static Target target(CommandGiven given) {
        return new Target.OfPullRequest(given.pullRequest());
    }

    /** Whether a run waits or goes on; one that was given up does neither. */
    private boolean isUnderWay(Target target) {
        return runs.current(target).isPresent() && inbox.isBusy(target.lane());
    }

    private Optional<String> refusal(PullRequest seen, CommandGiven given, HostedPullRequest host) {
        if (!seen.isOpen()) {
            return Optional.of(Messages.closedForCommands());
        }
        if (seen.source().isFork()) {
            return Optional.of(Messages.noTrainingForForks());
        }
        if (!SeenHead.isMeant(seen.head(), given, host)) {
            return Optional.of(Messages.pushedSince(seen.head()));
        }
        if (isUnderWay(target(given))) {
            return Optional.of(Messages.trainingGoesOn());
        }
        return proposed(given.pullRequest().home(), seen.source().branch())
                .map(Messages::alreadyProposed)
                .or(() -> gym.obstacle().map(Messages::noTraining));
    }

    /** The follow-up that waits for an answer: people get one at a time. */
    private Optional<PullRequestNumber> proposed(RepositoryRef repository, String branch) {
        return proposals.of(repository).stream()
                .filter(each -> each.isOpen() && each.origin().kind() == Kind.FOLLOW_UP)
                .filter(each -> each.origin().target().equals(branch))
                .map(each -> new PullRequestNumber(each.number()))
                .findFirst();
    }

    /** Has the run of a pull request stop before its next step; on a cleanup, that of the default branch. */
    void stop(CommandGiven given, HostedPullRequest host) {
        Answers answers = new Answers(host);
        Optional<Target> running = Stream.concat(Stream.of(target(given)), cleanedUp(given).stream())
                .filter(this::isUnderWay)
                .findFirst();
        if (running.isEmpty()) {
            answers.decline(given, Messages.nothingToStop());
            return;
        }
        runs.stop(running.get(), "somebody asked for it");
        answers.done(given);
    }

    private Optional<Target> cleanedUp(CommandGiven given) {
        return proposals
                .find(given.pullRequest())
                .filter(own -> own.origin().kind() == Kind.CLEANUP)
                .map(_ -> new Target.OfDefaultBranch(given.pullRequest().home()));
    }
}
