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
            case Event.InstallationChanged changed -> {
                queue(delivery, Lane.of(changed.installation()));
                inbox.unpark(changed.installation()).forEach(lanes::wake);
            }
            case Event.Ignored ignored -> inbox.addIgnored(delivery, ignored.reason());
        }
    }

    private void queue(Delivery delivery, Lane lane) {
        inbox.add(delivery, lane);
        lanes.wake(lane);
    }
}
