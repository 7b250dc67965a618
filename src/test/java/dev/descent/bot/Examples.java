package dev.descent.bot;

/** Values that many stories share. */
public final class Examples {
    public static final InstallationId INSTALLATION = new InstallationId(77);
    public static final RepositoryName REPOSITORY = new RepositoryName("acme", "shop");
    public static final PullRequestRef PULL_REQUEST =
            new PullRequestRef(INSTALLATION, REPOSITORY, new PullRequestNumber(7));

    private Examples() {}

    /** A delivery with a small payload. */
    public static Delivery delivery(String id) {
        return new Delivery(new DeliveryId(id), "pull_request", "{\"delivery\":\"" + id + "\"}");
    }
}
