package dev.descent.bot;

/** Takes deliveries in: once {@link #accept} returns, a delivery is in the inbox and will be acted on. */
public final class Intake {
    private final EventReader events;
    private final Inbox inbox;
    private final Lanes lanes;

    public Intake(EventReader events, Inbox inbox, Lanes lanes) {
        this.events = events;
        this.inbox = inbox;
        this.lanes = lanes;
    }

    /** Commits a verified delivery; throws {@link StoreException} when the database can't. */
    public void accept(Delivery delivery) {
        switch (events.read(delivery)) {
            case Event.OfPullRequest event ->
                queue(delivery, event.pullRequest().lane());
            case Event.OfInstallation event -> {
                queue(delivery, Lane.of(event.installation()));
                resume(event.installation());
            }
            case Event.CommitCheckRequested event -> queue(delivery, Lane.of(event.installation()));
            case Event.Ignored ignored -> inbox.addIgnored(delivery, ignored.reason());
        }
    }

    /** Has everything go on that was parked of an installation. */
    void resume(InstallationId installation) {
        inbox.unpark(installation).forEach(lanes::wake);
    }

    /** Has a pull request looked at that was found at the host, unless somebody is about to anyway. */
    void acceptUnlessBusy(PullRequestRef found, Delivery hint) {
        Lane lane = found.lane();
        if (!inbox.isBusy(lane)) {
            queue(hint, lane);
        }
    }

    private void queue(Delivery delivery, Lane lane) {
        inbox.add(delivery, lane);
        lanes.wake(lane);
    }
}
