package dev.descent.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The values that a label has taken: the first ones keep their names, so that nobody can fill our memory with new ones. */
final class Known {
    private final int limit;
    private final Set<String> values = ConcurrentHashMap.newKeySet();

    Known(int limit) {
        this.limit = limit;
    }

    /** The value itself, or {@code other} when there are enough already. */
    String of(String value) {
        if (values.contains(value)) {
            return value;
        }
        return values.size() < limit && values.add(value) ? value : "other";
    }
}
