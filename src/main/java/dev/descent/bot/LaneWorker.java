package dev.descent.bot;

import dev.descent.bot.Event.CommandGiven;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acts on what waits in a lane. Here is the one place that catches everything: whatever goes wrong is tried again or given up,
 * with an apology on the pull request, and other lanes never notice.
 */
public final class LaneWorker implements LaneWork {
    private static final Logger LOG = LoggerFactory.getLogger(LaneWorker.class);

    private final Inbox inbox;
    private final EventReader events;
    private final Forge forge;
    private final ScorePullRequest scorePullRequest;
    private final Recovery recovery;

    public LaneWorker(Inbox inbox, EventReader events, Forge forge, ScorePullRequest journey, Recovery recovery) {
        this.inbox = inbox;
        this.events = events;
        this.forge = forge;
        this.scorePullRequest = journey;
        this.recovery = recovery;
    }

    @Override
    public Optional<Duration> workOff(Lane lane) {
        List<Errand> errands = Errand.of(inbox.waiting(lane), events);
        // Each errand is attempted, whatever became of the others.
        List<Optional<Duration>> again = errands.stream().map(this::attempt).toList();
        return again.stream().flatMap(Optional::stream).min(Duration::compareTo);
    }

    private Optional<Duration> attempt(Errand errand) {
        try {
            Outcome outcome = run(errand);
            return switch (outcome) {
                case DONE -> {
                    inbox.settle(Inbox.ids(errand.waiting()));
                    yield Optional.empty();
                }
                case SUPERSEDED -> Optional.of(recovery.pause());
            };
        } catch (StoreException databaseFails) {
            throw databaseFails;
        } catch (RuntimeException | StackOverflowError failure) {
            return recovery.recover(errand, failure);
        }
    }

    private Outcome run(Errand errand) {
        return switch (errand) {
            case Errand.Score score -> score(score);
            case Errand.Help help -> {
                new Answers(forge.open(help.given().pullRequest())).help(help.given());
                yield Outcome.DONE;
            }
            case Errand.Forget forget -> {
                forge.forget(forget.installation());
                yield Outcome.DONE;
            }
            case Errand.Rest rest -> {
                LOG.warn(
                        "nothing is done for delivery {}: {}",
                        rest.delivery().delivery().id().value(),
                        rest.reason());
                yield Outcome.DONE;
            }
        };
    }

    private Outcome score(Errand.Score score) {
        HostedPullRequest host = forge.open(score.pullRequest());
        Answers answers = new Answers(host);
        List<CommandGiven> admitted =
                score.commands().stream().filter(answers::admit).toList();
        if (admitted.isEmpty() && !score.isDueAnyway()) {
            return Outcome.DONE;
        }
        Outcome outcome = scorePullRequest.run(score.pullRequest(), host, score.trigger());
        if (outcome == Outcome.DONE) {
            admitted.forEach(answers::done);
        }
        return outcome;
    }
}
