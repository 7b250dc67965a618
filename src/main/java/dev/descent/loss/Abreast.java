package dev.descent.loss;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a list that is sorted by path what has some path, for paths that are asked for in order: two lists are gone through
 * abreast, which takes next to nothing where they share their paths.
 *
 * @param <T> what has a path
 */
public final class Abreast<T> {
    private final List<T> known;
    private final Function<T, String> path;
    private int next;

    public Abreast(List<T> known, Function<T, String> path) {
        this.known = known;
        this.path = path;
    }

    /** What has this path, or null; no path may come before one that was asked for earlier. */
    public @Nullable T at(String wanted) {
        while (next < known.size()) {
            T here = known.get(next);
            String met = path.apply(here);
            // most are the same instance, which equals sees at once and compareTo doesn't
            if (met.equals(wanted)) {
                return here;
            }
            if (met.compareTo(wanted) > 0) {
                return null;
            }
            next++;
        }
        return null;
    }

    /**
     * Goes through two lists sorted by path: {@code see} is told, path by path, what
     * isn't the same instance in both, null where a list lacks it.
     */
    @SuppressWarnings("ReferenceEquality") // what is equal but not the same is for the caller to tell
    static <T> void differences(
            List<T> ones, List<T> others, Function<T, String> path, BiConsumer<@Nullable T, @Nullable T> see) {
        int one = 0;
        int other = 0;
        while (one < ones.size() && other < others.size()) {
            T first = ones.get(one);
            T second = others.get(other);
            int order = first == second ? 0 : path.apply(first).compareTo(path.apply(second));
            if (first != second) {
                see.accept(order <= 0 ? first : null, order >= 0 ? second : null);
            }
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }
        ones.subList(one, ones.size()).forEach(left -> see.accept(left, null));
        others.subList(other, others.size()).forEach(left -> see.accept(null, left));
    }
}
