package dev.descent.bot;

import java.util.Optional;
import java.util.function.Supplier;

/** Stands before each write to a pull request, so that nothing is said of a state that has passed. */
final class Guard {
    /** Lets everything through: what is said holds however the pull request is by now. */
    static final Guard OPEN = new Guard(Optional.empty());

    private final Optional<Seen> seen;

    private Guard(Optional<Seen> seen) {
        this.seen = seen;
    }

    private record Seen(HostedPullRequest host, PullRequest then) {}

    /** Lets writes through while the pull request is as it was seen. */
    static Guard of(HostedPullRequest host, PullRequest seen) {
        return new Guard(Optional.of(new Seen(host, seen)));
    }

    /** Writes, or throws a {@link ForgeException} of kind {@code CHANGED}. */
    <T> T write(Supplier<T> write) {
        return seen.isPresent() ? seen.get().host().whileStill(seen.get().then(), write) : write.get();
    }

    /** {@link #write} for what has no result. */
    void tell(Runnable write) {
        write(() -> {
            write.run();
            return true;
        });
    }
}
