package dev.descent.bot;

import dev.descent.bot.Event.CommitCheckRequested;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody wants a commit checked again, so every open pull request whose head it is gets asked for that in its own lane. The
 * host lists some of them, those of forks never; the others are looked for. Whoever repeats this asks under the same ids.
 */
public final class RecheckCommit {
    private static final Logger LOG = LoggerFactory.getLogger(RecheckCommit.class);

    private final Reach reach;
    private final Inbox inbox;
    private final Lanes lanes;

    public RecheckCommit(Reach reach, Inbox inbox, Lanes lanes) {
        this.reach = reach;
        this.inbox = inbox;
        this.lanes = lanes;
    }

    /** Asks each pull request once, also those listed whose head has moved on since: they have a check to answer for. */
    void run(Errand.Recheck errand) {
        CommitCheckRequested event = errand.event();
        reach.locate(event.installation(), event.repository())
                .ifPresentOrElse(
                        now -> ask(errand.delivery().delivery(), event, now),
                        () -> LOG.info("{} is out of reach, nothing is checked there", event.repository()));
    }

    private void ask(Delivery delivery, CommitCheckRequested event, RepositoryName repository) {
        Stream<PullRequestNumber> found =
                reach.openPullRequests(event.installation(), repository, Instant.EPOCH).stream()
                        .filter(open -> open.state().head().equals(event.commit()))
                        .map(open -> open.pullRequest().number());
        Stream.concat(event.listed().stream(), found)
                .distinct()
                .map(number -> new PullRequestRef(event.installation(), repository, number))
                .forEach(pullRequest -> ask(delivery, pullRequest));
    }

    private void ask(Delivery delivery, PullRequestRef pullRequest) {
        Lane lane = pullRequest.lane();
        inbox.add(new Delivery(delivery.id().on(pullRequest.number()), delivery.event(), delivery.payload()), lane);
        lanes.wake(lane);
    }
}
