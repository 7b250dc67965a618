package dev.descent.git;

import java.io.File;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The trees that were listed last, as long as there is memory for it: the next one is likely to resemble one of them. Safe for
 * concurrent use.
 */
final class RecentListings {
    private static final int MOST = 4;

    private final Deque<SoftReference<Listed>> recent = new ArrayDeque<>();

    /** A whole tree, and the repository that holds it. */
    record Listed(File repository, ObjectId tree, Listing listing) {}

    /** This tree, else the one of the repository that was listed last. */
    synchronized Optional<Listed> nearest(File repository, ObjectId tree) {
        return known(repository)
                .filter(listed -> listed.tree().equals(tree))
                .findFirst()
                .or(() -> known(repository).findFirst());
    }

    private Stream<Listed> known(File repository) {
        return recent.stream()
                .map(SoftReference::get)
                .filter(Objects::nonNull)
                .filter(listed -> listed.repository().equals(repository));
    }

    /** Remembers a listing in place of the one that has been remembered longest; none of a part of a tree. */
    synchronized void add(Listed listed) {
        if (!listed.listing().extent().isWhole()) {
            return;
        }
        recent.removeIf(remembered -> {
            Listed known = remembered.get();
            return known == null
                    || (known.repository().equals(listed.repository())
                            && known.tree().equals(listed.tree()));
        });
        if (recent.size() == MOST) {
            recent.removeLast();
        }
        recent.addFirst(new SoftReference<>(listed));
    }
}
