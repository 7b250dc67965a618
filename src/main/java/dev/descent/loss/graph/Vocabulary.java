package dev.descent.loss.graph;

import dev.descent.source.Language.Family;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers names, those of each family of languages apart, for languages of different families share no names. A name keeps
 * its number for ever, so that programs that follow each other can share one vocabulary; safe for concurrent use.
 */
final class Vocabulary {
    private static final int RECENT = 128;

    private final Map<Family, Map<String, Integer>> numbers = new EnumMap<>(Family.class);
    private final AtomicInteger size = new AtomicInteger();

    Vocabulary() {
        for (Family family : Family.values()) {
            numbers.put(family, new ConcurrentHashMap<>());
        }
    }

    /** The number of a name, a new one when it was never heard before. */
    int number(Family family, String name) {
        Map<String, Integer> known = numbers.getOrDefault(family, Map.of());
        Integer number = known.get(name);
        return number != null ? number : known.computeIfAbsent(name, none -> size.getAndIncrement());
    }

    /** The number of the name of each of these things. */
    <T> int[] numbers(Family family, List<T> things, Function<T, String> name) {
        // most names of a file are met again soon, and then needn't be looked up among all
        @Nullable String[] met = new String[RECENT];
        int[] known = new int[RECENT];
        int[] numbers = new int[things.size()];
        for (int i = 0; i < numbers.length; i++) {
            String each = name.apply(things.get(i));
            int slot = each.hashCode() & (RECENT - 1);
            if (!each.equals(met[slot])) {
                met[slot] = each;
                known[slot] = number(family, each);
            }
            numbers[i] = known[slot];
        }
        return numbers;
    }

    /** More than any number so far. */
    int size() {
        return size.get();
    }
}
