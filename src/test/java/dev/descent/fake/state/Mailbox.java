package dev.descent.fake.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the bot said and nobody has read yet, oldest first. */
public final class Mailbox {
    private final List<Utterance> unread = new ArrayList<>();

    public void add(Utterance utterance) {
        unread.add(utterance);
    }

    /** The oldest unread one of a kind, which is read from now on. */
    public <U extends Utterance> Optional<U> read(Class<U> kind, Predicate<U> which) {
        Optional<U> found = unread.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(which)
                .findFirst();
        found.ifPresent(utterance -> unread.removeIf(other -> other == utterance));
        return found;
    }

    /** Marks all of a kind as read. */
    public <U extends Utterance> void readAll(Class<U> kind, Predicate<U> which) {
        unread.removeIf(utterance -> kind.isInstance(utterance) && which.test(kind.cast(utterance)));
    }

    /** What is still unread. */
    public List<Utterance> unread() {
        return List.copyOf(unread);
    }
}
