package dev.descent.bot;

/** Has the dashboard of a repository looked at, after whatever is done there now, by the process that does it. */
public final class News {
    /** The kind of delivery that the bot sends itself for that. */
    static final String EVENT = "news";

    private final Inbox inbox;
    private final Lanes lanes;

    public News(Inbox inbox, Lanes lanes) {
        this.inbox = inbox;
        this.lanes = lanes;
    }

    /** Something happened there that people may want to see; the same cause is told once. */
    void tell(RepositoryRef repository, DeliveryId cause) {
        Lane lane = Lane.ofDefaultBranch(repository);
        inbox.add(new Delivery(cause.asNews(), EVENT, "{}"), lane);
        lanes.wake(lane);
    }
}
