package dev.descent.bot;

import java.util.Optional;
import java.util.function.Supplier;

/** Stands before each write to a pull request, so that nothing is said of a state that has passed. */
final class Guard {
    private final HostedPullRequest host;
    private final Optional<PullRequest> seen;

    private Guard(HostedPullRequest host, Optional<PullRequest> seen) {
        this.host = host;
        this.seen = seen;
    }

    /** Lets writes through while the pull request is as it was seen. */
    static Guard of(HostedPullRequest host, PullRequest seen) {
        return new Guard(host, Optional.of(seen));
    }

    /** Lets everything through: what is said holds however the pull request is by now. */
    static Guard open(HostedPullRequest host) {
        return new Guard(host, Optional.empty());
    }

    /** Writes, or throws a {@link ForgeException} of kind {@code CHANGED}. */
    <T> T write(Supplier<T> write) {
        return seen.isPresent() ? host.whileStill(seen.get(), write) : write.get();
    }

    /** {@link #write} for what has no result. */
    void tell(Runnable write) {
        write(() -> {
            write.run();
            return true;
        });
    }
}
