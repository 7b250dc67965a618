package dev.descent.config;

import java.util.List;
import java.util.Optional;

/** A YAML document as a tree whose nodes know where they stand. */
sealed interface YamlTree {
    /** Where it begins. */
    Place place();

    /** Text. */
    record Text(Place place, String text) implements YamlTree {}

    /** A number, and how it is written. */
    record Figure(Place place, String text, double value) implements YamlTree {}

    /** {@code true}, {@code false} or nothing. */
    record Other(Place place, String text) implements YamlTree {}

    /** Values in order. */
    record Sequence(Place place, List<YamlTree> items) implements YamlTree {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys with their values, in order; a key may be there twice. */
    record Mapping(Place place, List<Entry> entries) implements YamlTree {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** One key of a mapping. */
    record Entry(String key, Place place, YamlTree value) {}

    /**
     * A place in a text.
     *
     * @param line from 1
     * @param column from 1
     */
    record Place(int line, int column) {
        static final Place START = new Place(1, 1);
    }

    /** The value of a key, or nothing where there is no such key. */
    default Optional<YamlTree> find(String key) {
        return this instanceof Mapping(var _, List<Entry> entries)
                ? entries.stream()
                        .filter(entry -> entry.key().equals(key))
                        .map(Entry::value)
                        .findFirst()
                : Optional.empty();
    }

    /** The items of a list; none of anything else. */
    default List<YamlTree> list() {
        return this instanceof Sequence(var _, List<YamlTree> items) ? items : List.of();
    }

    /** The text, or nothing of anything else. */
    default Optional<String> asText() {
        return this instanceof Text(var _, String text) ? Optional.of(text) : Optional.empty();
    }

    /** The number, or nothing of anything else. */
    default Optional<Double> asNumber() {
        return this instanceof Figure(var _, var _, double value) ? Optional.of(value) : Optional.empty();
    }
}
