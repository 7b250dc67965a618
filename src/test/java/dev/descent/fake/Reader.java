package dev.descent.fake;

import dev.descent.fake.state.Utterance;
import dev.descent.fake.state.World;
import java.time.Duration;
import java.util.function.Predicate;

/** Waits for what the bot says, and marks it as read. */
final class Reader {
    /** Only a bot that says nothing makes anyone wait this long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final World world;

    Reader(World world) {
        this.world = world;
    }

    /** The oldest unread utterance of a kind. */
    <U extends Utterance> U next(String what, Class<U> kind, Predicate<U> which) {
        return world.await(PATIENCE, () -> world.mailbox().read(kind, which))
                .orElseThrow(() -> new AssertionError("the bot never said " + what + "; unread is "
                        + world.with(() -> world.mailbox().unread())));
    }

    <U extends Utterance> void readAll(Class<U> kind, Predicate<U> which) {
        world.with(() -> world.mailbox().readAll(kind, which));
    }
}
