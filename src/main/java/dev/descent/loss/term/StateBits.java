package dev.descent.loss.term;

import dev.descent.source.FileFacts;
import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import dev.descent.source.TypeFacts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The states that each type of a file can represent, in thousandths of a bit; every step is rounded to whole thousandths, so
 * that the order of declarations can't matter.
 */
public final class StateBits {
    private static final int KEYED_MAP = 4000;

    /** A million bits: types that hold each other many times over could count to infinity. */
    private static final long MOST = 1_000_000_000;

    private static final int UNKNOWN = -1;

    private final List<TypeFacts> types;
    private final TypeOwners owners;
    private final int[] known;
    private final Map<Integer, StateParts> parts = new HashMap<>();

    private StateBits(List<TypeFacts> types) {
        this.types = types;
        this.owners = TypeOwners.of(types);
        this.known = new int[types.size()];
        Arrays.fill(known, UNKNOWN);
    }

    /** The states of a file's types; not safe for concurrent use. */
    public static StateBits of(FileFacts file) {
        return new StateBits(file.types());
    }

    /** Whether a type counts in the type that owns it instead of by itself. */
    public boolean isInlined(int type) {
        return owners.ownerOf(type) >= 0;
    }

    /** The thousandths of a bit of a type, those of types that it owns included. */
    public int ofType(int type) {
        if (known[type] == UNKNOWN) {
            known[type] = bits(types.get(type).shape(), type);
        }
        return known[type];
    }

    private int bits(Shape shape, int owner) {
        return switch (shape) {
            case Shape.Opaque _ -> 0;
            case Shape.Bool _ -> 1000;
            case Shape.Choice(int constants) -> log2(constants);
            case Shape.Optional(Shape of) -> ofAlternatives(IntStream.of(0, bits(of, owner)));
            case Shape.Product(List<Part> parts) ->
                (int) Math.min(
                        MOST,
                        parts.stream()
                                .mapToLong(part -> bits(part.shape(), owner))
                                .sum());
            case Shape.Sum(List<Part> parts) ->
                ofAlternatives(parts.stream().mapToInt(part -> bits(part.shape(), owner)));
            case Shape.Named(String name) -> {
                OptionalInt type = ownedBy(owner, name);
                yield type.isPresent() ? ofType(type.getAsInt()) : 0;
            }
            case Shape.Compared(int literals) -> log2(literals + 1);
            // an integer has bits that no mask names, as text has values that no literal does
            case Shape.Masked(int masks) -> 1000 * (masks + 1);
            // a map that no literal looks up in is a dictionary, not a type without a name
            case Shape.Keyed(int keys) -> keys == 0 ? 0 : KEYED_MAP + 1000 * keys;
        };
    }

    /** What makes the states of a type, without what only some of its variants hold. */
    StateParts partsOf(int type) {
        StateParts counted = parts.get(type);
        if (counted == null) {
            counted = countParts(type);
            parts.put(type, counted);
        }
        return counted;
    }

    private StateParts countParts(int type) {
        StateParts counted = new StateParts();
        count(new Part("", types.get(type).shape()), type, counted);
        return counted;
    }

    private void count(Part field, int owner, StateParts counted) {
        String name = field.name();
        int bits = bits(field.shape(), owner);
        switch (field.shape()) {
            case Shape.Opaque _ -> {}
            case Shape.Bool _ -> counted.add(name, FieldKind.FLAG, 1);
            case Shape.Choice(int constants) -> counted.add(name, FieldKind.choice(constants, bits), 0);
            case Shape.Optional _ -> counted.add(name, FieldKind.optional(bits), bits == 1000 ? 1 : 0);
            case Shape.Product(List<Part> fields) -> {
                StateParts held = new StateParts();
                fields.forEach(each -> count(each, owner, held));
                counted.addAll(name, held);
            }
            case Shape.Sum sum -> counted.add(name, FieldKind.variants(sum, bits), 0);
            case Shape.Named(String type) ->
                ownedBy(owner, type).ifPresent(owned -> counted.addAll(name, partsOf(owned)));
            case Shape.Compared(int literals) -> counted.add(name, FieldKind.compared(literals, bits), 0);
            case Shape.Masked(int masks) -> counted.add(name, FieldKind.masked(masks, bits), masks);
            case Shape.Keyed(int keys) -> counted.add(name, FieldKind.keyed(keys, bits), 0);
        }
    }

    private OptionalInt ownedBy(int owner, String name) {
        int type = owners.resolve(name, owner);
        return type >= 0 && owners.ownerOf(type) == owner ? OptionalInt.of(type) : OptionalInt.empty();
    }

    /** log2 Σ 2^H, scaled by the largest so that no sum overflows. */
    private static int ofAlternatives(IntStream milliBits) {
        int[] sorted = milliBits.sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        int most = sorted[sorted.length - 1];
        double sum = 0;
        for (int each : sorted) {
            sum += StrictMath.pow(2, (each - most) / 1000.0);
        }
        return most + log2(sum);
    }

    /** log2 in thousandths, the nearest whole one. */
    static int log2(double states) {
        return (int) StrictMath.round(1000 * StrictMath.log(states) / StrictMath.log(2));
    }
}
