package dev.descent.fake;

import dev.descent.fake.state.Utterance;
import dev.descent.fake.state.World;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the bot says, and marks it as read. */
final class Reader {
    /** Only a bot that says nothing makes anyone wait this long. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final World world;

    Reader(World world) {
        this.world = world;
    }

    /** The oldest unread utterance of a kind. */
    <U extends Utterance> U next(String what, Class<U> kind, Predicate<U> which) {
        return until(what, () -> world.mailbox().read(kind, which));
    }

    /** Whatever the supplier finds first. */
    <T> T until(String what, Supplier<Optional<T>> supplier) {
        return world.await(PATIENCE, supplier)
                .orElseThrow(() -> new AssertionError("there never was " + what + "; unread is "
                        + world.with(() -> world.mailbox().unread())));
    }

    <U extends Utterance> void readAll(Class<U> kind, Predicate<U> which) {
        world.with(() -> world.mailbox().readAll(kind, which));
    }
}
