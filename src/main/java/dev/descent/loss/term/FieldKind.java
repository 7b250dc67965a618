package dev.descent.loss.term;

import dev.descent.source.Shape;
import java.util.Locale;

/**
 * A kind of field that has states, in words that let a reader recompute its bits.
 *
 * @param one what a single field of the kind is: {@code flag}
 * @param many what several are: {@code flags}
 * @param milliBits what each contributes, in thousandths of a bit
 */
record FieldKind(String one, String many, int milliBits) {
    static final FieldKind FLAG = new FieldKind("flag", "flags", 1000);
    static final FieldKind BOOLEAN_PARAMETER = new FieldKind("boolean parameter", "boolean parameters", 1000);

    static FieldKind choice(int constants, int milliBits) {
        return new FieldKind("choice of " + constants, "choices of " + constants, milliBits);
    }

    static FieldKind optional(int milliBits) {
        return milliBits == 1000
                ? new FieldKind("optional", "optionals", milliBits)
                : withBits("optional", "optionals", milliBits);
    }

    /** One variant of {@code sum} at a time; what the variants hold can't be seen from their number. */
    static FieldKind variants(Shape.Sum sum, int milliBits) {
        String one = sum.parts().size() + " variants";
        return milliBits == StateBits.log2(Math.max(1, sum.parts().size()))
                ? new FieldKind(one, "fields of " + one, milliBits)
                : withBits(one, "fields of " + one, milliBits);
    }

    static FieldKind compared(int literals, int milliBits) {
        String one = "compared with " + literals + " literals";
        return new FieldKind(one, "fields " + one, milliBits);
    }

    static FieldKind masked(int masks, int milliBits) {
        String one = masks + (masks == 1 ? " bit mask" : " bit masks");
        return withBits(one, "fields of " + one, milliBits);
    }

    static FieldKind keyed(int keys, int milliBits) {
        String known = keys + (keys == 1 ? " known key" : " known keys");
        return withBits("map with " + known, "maps with " + known, milliBits);
    }

    private static FieldKind withBits(String one, String many, int milliBits) {
        String bits = String.format(Locale.ROOT, ", %.1f bits", milliBits / 1000.0);
        return new FieldKind(one + bits, many + bits + " each", milliBits);
    }
}
