package dev.descent.store.facts;

import dev.descent.source.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Writes the shape of a type: a number for its kind, then what that kind holds. */
record ShapeEncoder(ByteSink out, Consumer<String> text) {
    static final int OPAQUE = 0;
    static final int BOOL = 1;
    static final int CHOICE = 2;
    static final int OPTIONAL = 3;
    static final int PRODUCT = 4;
    static final int SUM = 5;
    static final int NAMED = 6;
    static final int COMPARED = 7;
    static final int MASKED = 8;
    static final int KEYED = 9;

    void encode(Shape shape) {
        switch (shape) {
            case Shape.Opaque() -> out.number(OPAQUE);
            case Shape.Bool() -> out.number(BOOL);
            case Shape.Choice(int constants) -> out.number(CHOICE).number(constants);
            case Shape.Optional(Shape of) -> {
                out.number(OPTIONAL);
                encode(of);
            }
            case Shape.Product(List<Shape.Part> parts) -> parts(PRODUCT, parts);
            case Shape.Sum(List<Shape.Part> parts) -> parts(SUM, parts);
            case Shape.Named(String type) -> {
                out.number(NAMED);
                text.accept(type);
            }
            case Shape.Compared(int literals) -> out.number(COMPARED).number(literals);
            case Shape.Masked(int masks) -> out.number(MASKED).number(masks);
            case Shape.Keyed(int keys) -> out.number(KEYED).number(keys);
        }
    }

    private void parts(int kind, List<Shape.Part> parts) {
        out.number(kind).number(parts.size());
        for (Shape.Part part : parts) {
            text.accept(part.name());
            encode(part.shape());
        }
    }
}
