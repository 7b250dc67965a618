package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** States of types of the JVM's standard libraries, and of families of types, in Kotlin and Scala. */
final class JvmShapes {
    private static final Set<String> SCALARS = Set.of(
            "String",
            "CharSequence",
            "Int",
            "Integer",
            "Long",
            "Short",
            "Byte",
            "Char",
            "Double",
            "Float",
            "UInt",
            "ULong",
            "BigInt",
            "AtomicInteger",
            "AtomicLong");

    private JvmShapes() {}

    /** The states of a value called {@code name}, of the type {@code type}, whose first argument is {@code argument}. */
    static Shape named(FieldUses uses, String name, String type, String argument) {
        if (SCALARS.contains(type)) {
            return uses.scalar(name);
        }
        if (type.endsWith("Map") && argument.equals("String")) {
            return uses.keyed(name);
        }
        return type.equals("Boolean") || type.equals("AtomicBoolean") ? new Shape.Bool() : new Shape.Named(type);
    }

    /** The states of a type with these fields, and, when it is closed, these subtypes. */
    static Shape product(List<Part> fields, List<Part> variants) {
        if (variants.isEmpty()) {
            return fields.isEmpty() ? new Shape.Opaque() : new Shape.Product(fields);
        }
        Shape family = new Shape.Sum(variants);
        if (fields.isEmpty()) {
            return family;
        }
        List<Part> parts = new ArrayList<>(fields);
        parts.add(new Part("", family));
        return new Shape.Product(parts);
    }

    /** The types of the file that have {@code supertype} among their supertypes. */
    static List<Part> subtypes(Code code, String supertype, IntFunction<List<String>> supertypesOf) {
        List<Part> found = new ArrayList<>();
        for (int node = 0; node < code.tree().size(); node++) {
            if (code.is(node, Role.TYPE) && supertypesOf.apply(node).contains(supertype)) {
                String name = code.text(node, "name");
                found.add(new Part(name, new Shape.Named(name)));
            }
        }
        return found;
    }
}
