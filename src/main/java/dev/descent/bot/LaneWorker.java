package dev.descent.bot;

import dev.descent.bot.Event.CommandGiven;
import dev.descent.bot.Inbox.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Acts on what waits in a lane. Here is the one place that catches everything: whatever goes wrong is tried again or given up,
 * with an apology on the pull request, and other lanes never notice.
 */
public final class LaneWorker implements LaneWork {
    private static final Logger LOG = LoggerFactory.getLogger(LaneWorker.class);

    private final Inbox inbox;
    private final EventReader events;
    private final Forge forge;
    private final Journeys journeys;
    private final Recovery recovery;

    public LaneWorker(Inbox inbox, EventReader events, Forge forge, Journeys journeys, Recovery recovery) {
        this.inbox = inbox;
        this.events = events;
        this.forge = forge;
        this.journeys = journeys;
        this.recovery = recovery;
    }

    @Override
    public Optional<Duration> workOff(Lease lease) {
        Lane lane = lease.lane();
        Optional<Duration> limit = recovery.limit(lane);
        if (limit.isPresent()) {
            return limit;
        }
        List<Waiting> waiting = inbox.waiting(lane);
        if (waiting.isEmpty()) {
            return lane.isForTraining() ? Optional.empty() : recovery.tidyUp(lease);
        }
        // Each errand is attempted, whatever became of the others.
        List<Optional<Duration>> again = Errands.of(lane, waiting, events).stream()
                .map(errand -> attempt(lease, errand))
                .toList();
        return again.stream()
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .map(wait -> hasNews(lane, waiting) ? Duration.ZERO : wait);
    }

    /** Whether more has arrived than was taken up: it doesn't wait until an earlier failure is tried again. */
    private boolean hasNews(Lane lane, List<Waiting> taken) {
        return !Inbox.ids(taken).containsAll(Inbox.ids(inbox.waiting(lane)));
    }

    private Optional<Duration> attempt(Lease lease, Errand errand) {
        List<DeliveryId> deliveries = Inbox.ids(errand.waiting());
        String names = deliveries.stream().map(DeliveryId::value).collect(Collectors.joining(" "));
        try (MDC.MDCCloseable _ = MDC.putCloseable("delivery", names)) {
            return attempt(lease, errand, deliveries);
        }
    }

    private Optional<Duration> attempt(Lease lease, Errand errand, List<DeliveryId> deliveries) {
        if (recovery.isPoison(errand)) {
            return recovery.isolate(lease, errand);
        }
        // Whoever waits for the permit asks nothing of the host meanwhile, and writes nothing down.
        return errand instanceof Errand.Training training
                ? journeys.trainings().permit().alone(training.target(), () -> begin(lease, errand, deliveries))
                : begin(lease, errand, deliveries);
    }

    private Optional<Duration> begin(Lease lease, Errand errand, List<DeliveryId> deliveries) {
        inbox.begin(deliveries);
        try {
            return settle(lease, errand, deliveries);
        } catch (LeaseLostException overtaken) {
            inbox.excuse(deliveries);
            throw overtaken;
        }
    }

    private Optional<Duration> settle(Lease lease, Errand errand, List<DeliveryId> deliveries) {
        try {
            run(lease, errand);
            lease.check();
            inbox.settle(deliveries);
            return Optional.empty();
        } catch (StoreException | LeaseLostException notTheWork) {
            throw notTheWork;
        } catch (RuntimeException | LinkageError | VirtualMachineError failure) {
            return recovery.recover(lease, errand, failure);
        }
    }

    private void run(Lease lease, Errand errand) {
        switch (errand) {
            case Errand.Score score -> score(lease, score);
            case Errand.Answer answer ->
                journeys.answerCommand().run(answer, forge.open(answer.given().pullRequest(), lease));
            case Errand.Training training -> {
                journeys.trainings().run(training, forge, lease);
                tell(training.target().repository(), training.waiting().getFirst());
            }
            case Errand.Hear hear -> {
                HostedPullRequest host = forge.open(hear.made().pullRequest(), lease);
                journeys.followProposal().run(hear.made().pullRequest(), host);
                journeys.hearRemarks().run(hear, host);
                tell(hear.made().pullRequest().home(), hear.delivery());
            }
            case Errand.Configure configure -> {
                journeys.proposeConfiguration().run(configure.repository(), forge.open(configure.repository(), lease));
                tell(configure.repository(), configure.delivery());
            }
            case Errand.Look look -> {
                journeys.staleProposals().tend(look.pullRequest(), forge.open(look.pullRequest(), lease));
                tell(look.pullRequest().home(), look.delivery());
            }
            case Errand.Tell tell -> journeys.keepDashboard().run(tell.repository(), lease);
            case Errand.Follow follow -> journeys.tenancy().follow(follow.event());
            case Errand.Recheck recheck -> journeys.recheckCommit().run(recheck);
            case Errand.Rest rest ->
                LOG.warn(
                        "nothing is done for delivery {}: {}",
                        rest.delivery().delivery().id().value(),
                        rest.reason());
        }
    }

    private void tell(RepositoryRef repository, Waiting cause) {
        journeys.news().tell(repository, cause.delivery().id());
    }

    private void score(Lease lease, Errand.Score score) {
        HostedPullRequest host = forge.open(score.pullRequest(), lease);
        // A pull request of the bot's may have been reopened, or pushed to by somebody.
        journeys.followProposal()
                .run(score.pullRequest(), host)
                .ifPresent(_ -> tell(score.pullRequest().home(), score.waiting().getFirst()));
        Answers answers = new Answers(host);
        Optional<Errand.Score> due = score.without(given -> answers.admit(given).isEmpty());
        if (due.isEmpty()) {
            return;
        }
        List<CommandGiven> commands = due.get().commands();
        switch (journeys.scorePullRequest().run(due.get(), host)) {
            case DONE -> commands.forEach(answers::done);
            case CLOSED -> commands.forEach(given -> answers.decline(given, Messages.closedForCommands()));
        }
    }

    /**
     * What the bot can do.
     *
     * @param scorePullRequest whenever a pull request changed
     * @param answerCommand when somebody asks for something else
     * @param trainings when something is to be made better
     * @param hearRemarks when people remark upon what may be the bot's
     * @param proposeConfiguration when there is none
     * @param followProposal whenever something happened to a pull request that may be the bot's
     * @param staleProposals when one is looked at again
     * @param keepDashboard whenever there is news
     * @param news leads to that
     * @param recheckCommit when somebody wants a commit checked again
     * @param tenancy whenever an installation changed
     */
    public record Journeys(
            ScorePullRequest scorePullRequest,
            AnswerCommand answerCommand,
            Trainings trainings,
            HearRemarks hearRemarks,
            ProposeConfiguration proposeConfiguration,
            FollowProposal followProposal,
            StaleProposals staleProposals,
            KeepDashboard keepDashboard,
            News news,
            RecheckCommit recheckCommit,
            Tenancy tenancy) {}
}
