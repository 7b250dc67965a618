package dev.descent.store.facts;

import dev.descent.source.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what {@link ShapeEncoder} wrote. */
record ShapeDecoder(ByteSource in, Supplier<String> text) {
    Shape decode() {
        int kind = in.number();
        return switch (kind) {
            case ShapeEncoder.OPAQUE -> new Shape.Opaque();
            case ShapeEncoder.BOOL -> new Shape.Bool();
            case ShapeEncoder.CHOICE -> new Shape.Choice(in.number());
            case ShapeEncoder.OPTIONAL -> new Shape.Optional(decode());
            case ShapeEncoder.PRODUCT -> new Shape.Product(parts());
            case ShapeEncoder.SUM -> new Shape.Sum(parts());
            case ShapeEncoder.NAMED -> new Shape.Named(text.get());
            case ShapeEncoder.COMPARED -> new Shape.Compared(in.number());
            case ShapeEncoder.MASKED -> new Shape.Masked(in.number());
            case ShapeEncoder.KEYED -> new Shape.Keyed(in.number());
            default -> throw new IllegalArgumentException("no kind of shape: " + kind);
        };
    }

    private List<Shape.Part> parts() {
        int count = in.count();
        List<Shape.Part> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(new Shape.Part(text.get(), decode()));
        }
        return parts;
    }
}
