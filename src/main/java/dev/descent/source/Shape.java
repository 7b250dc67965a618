package dev.descent.source;

import java.util.List;

/** The states that a type or field can represent, as its declaration and its uses in the same file show them. */
public sealed interface Shape {
    /** A scalar, text or anything else without countable states: 0 bits. */
    record Opaque() implements Shape {}

    /** A boolean: 1 bit. */
    record Bool() implements Shape {}

    /**
     * One of n constants: an enum, a union of literals: log2 n bits.
     *
     * @param constants how many, at least 1
     */
    record Choice(int constants) implements Shape {}

    /** Nullable or optional: log2(1 + 2^H) bits. */
    record Optional(Shape of) implements Shape {}

    /** All of its parts at once: a class, struct or record: the sum of their bits. */
    record Product(List<Part> parts) implements Shape {
        public Product {
            parts = List.copyOf(parts);
        }
    }

    /** One of its parts at a time: enum with payload, union, sealed family: log2 of the sum of 2^H(part) bits. */
    record Sum(List<Part> parts) implements Shape {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A reference to a type by its simple name: inlined when that type is nested, or declared in the same file with a
     * single owner, 0 bits otherwise.
     */
    record Named(String type) implements Shape {}

    /**
     * Text or a number that the file compares with n different literals: log2(n + 1) bits.
     *
     * @param literals how many different ones, at least 2
     */
    record Compared(int literals) implements Shape {}

    /**
     * An integer used as a set of flags: 1 bit for each distinct mask, and 1 for the bits that none names.
     *
     * @param masks how many, at least 1
     */
    record Masked(int masks) implements Shape {}

    /**
     * A map keyed by text: 4 bits and 1 for each distinct literal key accessed in the file, or nothing without any.
     *
     * @param keys how many, 0 or more
     */
    record Keyed(int keys) implements Shape {}

    /**
     * A field of a product or a variant of a sum.
     *
     * @param name as declared
     * @param shape its states
     */
    record Part(String name, Shape shape) {}
}
