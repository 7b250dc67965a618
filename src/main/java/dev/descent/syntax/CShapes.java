package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the states of C's and C++'s types off their members and constants. */
final class CShapes {
    private static final Set<String> NUMBERS = Set.of("primitive_type", "sized_type_specifier");
    private static final Set<String> TEXTS = Set.of("string", "string_view", "QString", "sds");
    private static final int DEEPEST = 8;

    private static final Question<Map<String, String>> TAGS = new Question<>(CShapes::tags);

    private final Code code;
    private final FieldUses uses;
    private final Map<String, String> tags;

    CShapes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
        this.tags = code.ask(TAGS, 0);
    }

    /** The tags of types that the file gives another name, by that name. */
    private static Map<String, String> tags(Code code, int file) {
        Map<String, String> tags = new HashMap<>();
        for (int node : code.namedChildren(file)) {
            String tag = code.text(code.child(node, "type"), "name");
            if (code.isKind(node, "type_definition") && !tag.isEmpty()) {
                tags.put(code.text(CDeclarators.name(code, node)), tag);
            }
        }
        return tags;
    }

    /** The states of a type that is declared with its members. */
    Shape of(int type) {
        return declared(type, 0);
    }

    private Shape declared(int type, int depth) {
        int body = code.child(type, "body");
        return switch (code.kind(type)) {
            case "enum_specifier" -> constants(body);
            case "union_specifier" -> new Shape.Sum(members(body, depth));
            default -> {
                List<Part> parts = members(body, depth);
                yield parts.isEmpty() ? new Shape.Opaque() : new Shape.Product(parts);
            }
        };
    }

    /** Constants that are shifted into place are flags. */
    private Shape constants(int body) {
        List<Integer> constants = code.namedChildren(body).stream()
                .filter(constant -> code.isKind(constant, "enumerator"))
                .toList();
        if (constants.isEmpty()) {
            return new Shape.Opaque();
        }
        boolean flags = constants.stream()
                .anyMatch(constant -> code.text(constant, "value").contains("<<"));
        return flags ? new Shape.Masked(constants.size()) : new Shape.Choice(constants.size());
    }

    private List<Part> members(int body, int depth) {
        List<Part> parts = new ArrayList<>();
        for (int member : code.namedChildren(body)) {
            if (code.isKind(member, "field_declaration") && depth <= DEEPEST) {
                addMember(member, parts, depth);
            } else if (code.kind(member).startsWith("preproc_if")) {
                parts.addAll(members(member, depth));
            }
        }
        return parts;
    }

    private void addMember(int member, List<Part> parts, int depth) {
        if (isStatic(member)) {
            return;
        }
        int type = code.child(member, "type");
        boolean named = false;
        for (int declarator : code.children(member)) {
            if (code.hasField(declarator, "declarator")) {
                named = true;
                addField(declarator, type, parts, depth);
            }
        }
        boolean anonymous = !named && code.child(type, "name") == SyntaxTree.NONE;
        if (anonymous && code.child(type, "body") != SyntaxTree.NONE && !code.isKind(type, "enum_specifier")) {
            parts.add(new Part("", declared(type, depth + 1)));
        }
    }

    private boolean isStatic(int member) {
        return code.children(member).stream().anyMatch(child -> code.tree().textIs(child, "static"));
    }

    private void addField(int declarator, int type, List<Part> parts, int depth) {
        String name = code.text(CDeclarators.innermost(code, declarator));
        switch (code.kind(declarator)) {
            case "field_identifier" ->
                parts.add(new Part(name, isBit(declarator) ? new Shape.Bool() : shape(name, type, depth)));
            case "pointer_declarator" -> parts.add(new Part(name, pointer(name, type, depth)));
            case "array_declarator" -> parts.add(new Part(name, array(name, type)));
            case "reference_declarator" -> parts.add(new Part(name, shape(name, type, depth)));
            case "function_declarator" -> {
                if (code.isKind(code.child(declarator, "declarator"), "parenthesized_declarator")) {
                    parts.add(new Part(name, nullable(name, new Shape.Opaque())));
                }
            }
            default -> parts.add(new Part(name, new Shape.Opaque()));
        }
    }

    /** A bit field of one bit. */
    private boolean isBit(int declarator) {
        int width = code.tree().nextSibling(declarator);
        return code.isKind(width, "bitfield_clause")
                && code.namedChildren(width).stream()
                        .allMatch(bits -> code.tree().textIs(bits, "1"));
    }

    private Shape pointer(String name, int type, int depth) {
        boolean text = code.tree().textIs(type, "char");
        return nullable(
                name, text ? uses.scalar(name) : isNumber(type) ? new Shape.Opaque() : shape(name, type, depth));
    }

    /** An array of characters is a text, others have no countable states. */
    private Shape array(String name, int type) {
        return code.tree().textIs(type, "char") ? uses.scalar(name) : new Shape.Opaque();
    }

    private boolean isNumber(int type) {
        return NUMBERS.contains(code.kind(type));
    }

    private Shape nullable(String name, Shape shape) {
        return uses.isNullable(name) ? new Shape.Optional(shape) : shape;
    }

    private Shape shape(String name, int type, int depth) {
        if (type == SyntaxTree.NONE || depth > DEEPEST) {
            return new Shape.Opaque();
        }
        if (isTruth(type)) {
            return new Shape.Bool();
        }
        if (isNumber(type)) {
            return uses.scalar(name);
        }
        return switch (code.kind(type)) {
            case "struct_specifier", "union_specifier", "enum_specifier", "class_specifier" ->
                code.child(type, "name") == SyntaxTree.NONE ? declared(type, depth + 1) : named(name, type);
            case "type_identifier" -> named(name, type);
            case "qualified_identifier" -> shape(name, code.child(type, "name"), depth + 1);
            case "type_descriptor" -> descriptor(name, type, depth + 1);
            case "template_type" -> generic(name, type, depth + 1);
            default -> new Shape.Opaque();
        };
    }

    private boolean isTruth(int type) {
        return code.tree().textIs(type, "bool")
                || code.tree().textIs(type, "_Bool")
                || code.tree().textIs(type, "BOOL");
    }

    private Shape named(String name, int type) {
        String simple = code.isKind(type, "type_identifier") ? code.text(type) : code.text(type, "name");
        if (TEXTS.contains(simple) || simple.matches("u?int\\d*(_t)?|[su]ize_t")) {
            return uses.scalar(name);
        }
        return switch (simple) {
            case "atomic_bool" -> new Shape.Bool();
            default -> new Shape.Named(tags.getOrDefault(simple, simple));
        };
    }

    private Shape descriptor(String name, int type, int depth) {
        int target = code.child(type, "type");
        return code.child(type, "declarator") == SyntaxTree.NONE
                ? shape(name, target, depth)
                : pointer(name, target, depth);
    }

    private Shape generic(String name, int type, int depth) {
        List<Integer> arguments = code.namedChildren(code.child(type, "arguments"));
        String generic = code.text(type, "name");
        if (arguments.isEmpty()) {
            return new Shape.Named(generic);
        }
        int first = arguments.getFirst();
        return switch (generic) {
            case "optional" -> new Shape.Optional(shape(name, first, depth));
            case "unique_ptr", "shared_ptr", "scoped_refptr" -> nullable(name, shape(name, first, depth));
            case "weak_ptr" -> new Shape.Optional(shape(name, first, depth));
            case "atomic", "reference_wrapper" -> shape(name, first, depth);
            case "variant" -> new Shape.Sum(alternatives(arguments, depth));
            case "pair", "tuple" -> new Shape.Product(alternatives(arguments, depth));
            case "map", "unordered_map", "flat_hash_map", "multimap" ->
                code.text(first).matches("(std::)?(string|string_view)") ? uses.keyed(name) : new Shape.Opaque();
            default -> new Shape.Named(generic);
        };
    }

    private List<Part> alternatives(List<Integer> types, int depth) {
        List<Part> parts = new ArrayList<>();
        for (int type : types) {
            parts.add(new Part(code.text(type), shape(code.text(type), type, depth)));
        }
        return parts;
    }
}
