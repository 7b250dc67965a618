package dev.descent.loss.term;

import dev.descent.loss.Reason.StatePart;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Counts what makes the states of one type, by kind of field. */
final class StateParts {
    /** Types that hold each other many times over could count to infinity. */
    private static final int MOST = 1_000_000;

    /** A reader takes in so many kinds of fields; what is left is summed up. */
    private static final int KINDS = 4;

    private static final Comparator<Map.Entry<FieldKind, FieldNames>> MOST_BITS_FIRST = Comparator.comparingLong(
                    (Map.Entry<FieldKind, FieldNames> part) -> -milliBits(part))
            .thenComparing(part -> part.getKey().one());

    private final Map<FieldKind, FieldNames> fields = new HashMap<>();
    private int flags;

    /** Adds a field, {@code flags} of whose bits are simply on or off; one without states makes none. */
    void add(String name, FieldKind kind, int flags) {
        if (kind.milliBits() > 0) {
            merge(kind, FieldNames.of(name));
            this.flags = sum(this.flags, flags);
        }
    }

    /** Adds fields whose names aren't known, all of them on or off. */
    void addUnnamed(FieldKind kind, int count) {
        if (count > 0) {
            merge(kind, new FieldNames(List.of(), count));
            flags = sum(flags, count);
        }
    }

    /** Adds what the type of a field holds. */
    void addAll(String field, StateParts other) {
        other.fields.forEach((kind, names) -> merge(kind, names.within(field)));
        flags = sum(flags, other.flags);
    }

    private void merge(FieldKind kind, FieldNames names) {
        fields.merge(kind, names, FieldNames::and);
    }

    private static int sum(int one, int other) {
        return (int) Math.min(MOST, (long) one + other);
    }

    /** Number of bits that are on or off independently of all others. */
    int flags() {
        return flags;
    }

    /** The parts of a type called {@code type}, most bits first; together they account for all of its bits. */
    List<StatePart> of(String type) {
        List<Map.Entry<FieldKind, FieldNames>> sorted =
                fields.entrySet().stream().sorted(MOST_BITS_FIRST).toList();
        List<StatePart> all = sorted.stream()
                .map(part -> part.getValue().part(part.getKey(), type))
                .toList();
        return all.size() <= KINDS + 1
                ? all
                : Stream.concat(all.stream().limit(KINDS), Stream.of(rest(sorted.subList(KINDS, sorted.size()))))
                        .toList();
    }

    private static StatePart rest(List<Map.Entry<FieldKind, FieldNames>> parts) {
        int count = parts.stream().map(part -> part.getValue().count()).reduce(0, StateParts::sum);
        double bits = parts.stream().mapToLong(StateParts::milliBits).sum() / 1000.0;
        String many = String.format(Locale.ROOT, "more fields with %.1f bits", bits);
        return new StatePart(List.of(), count, many, many);
    }

    private static long milliBits(Map.Entry<FieldKind, FieldNames> part) {
        return (long) part.getValue().count() * part.getKey().milliBits();
    }

    /** The names of the first fields of a kind, and how many there are; an empty name stands for the type itself. */
    private record FieldNames(List<String> names, int count) {
        private static final int FIRST = 3;

        static FieldNames of(String name) {
            return new FieldNames(List.of(name), 1);
        }

        FieldNames and(FieldNames other) {
            List<String> both = Stream.concat(names.stream(), other.names.stream())
                    .limit(FIRST)
                    .toList();
            return new FieldNames(both, sum(count, other.count));
        }

        FieldNames within(String field) {
            return new FieldNames(names.stream().map(name -> join(field, name)).toList(), count);
        }

        StatePart part(FieldKind kind, String type) {
            List<String> shown =
                    names.stream().map(name -> name.isEmpty() ? type : name).toList();
            return new StatePart(shown, count, kind.one(), kind.many());
        }

        private static String join(String field, String name) {
            return field.isEmpty() || name.isEmpty() ? field + name : field + "." + name;
        }
    }
}
