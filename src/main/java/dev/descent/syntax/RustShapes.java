package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the states of Rust types off their fields and variants. */
final class RustShapes {
    /** Generic types that hold one value of their argument and no other state. */
    private static final Set<String> HOLDERS = Set.of(
            "Box", "Rc", "Arc", "Cell", "RefCell", "Mutex", "RwLock", "Pin", "Cow", "UnsafeCell", "ManuallyDrop");

    private static final Set<String> LAZY_HOLDERS = Set.of("Option", "OnceCell", "OnceLock", "Weak", "MaybeUninit");
    private static final Set<String> TEXTS = Set.of("String", "str", "&str", "&'static str", "Cow<'static, str>");
    private static final int DEEPEST = 8;

    private final Code code;
    private final FieldUses uses;

    RustShapes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
    }

    /** The states of a type. */
    Shape of(int type) {
        int body = code.child(type, "body");
        return switch (code.kind(type)) {
            case "struct_item" -> product(fields(body));
            case "union_item" -> new Shape.Sum(fields(body));
            case "enum_item" -> variants(body);
            case "type_item" -> shape(code.text(type, "name"), code.child(type, "type"), 0);
            default -> new Shape.Opaque();
        };
    }

    private Shape variants(int body) {
        List<Integer> variants = code.namedChildren(body).stream()
                .filter(variant -> code.isKind(variant, "enum_variant"))
                .toList();
        if (variants.isEmpty()) {
            return new Shape.Opaque();
        }
        if (variants.stream().allMatch(variant -> code.child(variant, "body") == SyntaxTree.NONE)) {
            return new Shape.Choice(variants.size());
        }
        return new Shape.Sum(variants.stream().map(this::variant).toList());
    }

    private Part variant(int variant) {
        int body = code.child(variant, "body");
        List<Part> payload = fields(body);
        boolean single = payload.size() == 1 && code.isKind(body, "ordered_field_declaration_list");
        return new Part(code.text(variant, "name"), single ? payload.getFirst().shape() : product(payload));
    }

    private static Shape product(List<Part> parts) {
        return parts.isEmpty() ? new Shape.Opaque() : new Shape.Product(parts);
    }

    /** The fields of a struct or variant, named or not. */
    private List<Part> fields(int body) {
        List<Part> parts = new ArrayList<>();
        if (body == SyntaxTree.NONE) {
            return parts;
        }
        for (int child : code.children(body)) {
            if (code.isKind(child, "field_declaration")) {
                String name = code.text(child, "name");
                parts.add(new Part(name, shape(name, code.child(child, "type"), 0)));
            } else if (code.hasField(child, "type")) {
                String name = Integer.toString(parts.size());
                parts.add(new Part(name, shape(name, child, 0)));
            }
        }
        return parts;
    }

    /** The states of a value of {@code type} that is called {@code name}. */
    private Shape shape(String name, int type, int depth) {
        if (type == SyntaxTree.NONE || depth > DEEPEST) {
            return new Shape.Opaque();
        }
        return switch (code.kind(type)) {
            case "primitive_type" -> code.tree().textIs(type, "bool") ? new Shape.Bool() : uses.scalar(name);
            case "type_identifier", "scoped_type_identifier" -> named(name, RustDialect.simpleName(code, type));
            case "generic_type" -> generic(name, type, depth);
            case "reference_type", "pointer_type" -> shape(name, code.child(type, "type"), depth + 1);
            case "tuple_type" -> tuple(type, depth);
            default -> new Shape.Opaque();
        };
    }

    private Shape named(String name, String type) {
        return switch (type) {
            case "String" -> uses.scalar(name);
            case "AtomicBool" -> new Shape.Bool();
            default -> new Shape.Named(type);
        };
    }

    private Shape tuple(int type, int depth) {
        List<Part> parts = new ArrayList<>();
        for (int element : code.namedChildren(type)) {
            String index = Integer.toString(parts.size());
            parts.add(new Part(index, shape(index, element, depth + 1)));
        }
        return product(parts);
    }

    private Shape generic(String name, int type, int depth) {
        String generic = RustDialect.simpleName(code, type);
        List<Integer> arguments = arguments(type);
        if (arguments.isEmpty()) {
            return new Shape.Named(generic);
        }
        Shape first = shape(name, arguments.getFirst(), depth + 1);
        if (LAZY_HOLDERS.contains(generic)) {
            return new Shape.Optional(first);
        }
        if (HOLDERS.contains(generic)) {
            return first;
        }
        if (generic.endsWith("Map") && TEXTS.contains(code.text(arguments.getFirst()))) {
            return uses.keyed(name);
        }
        if (generic.equals("Result") && arguments.size() == 2) {
            Shape error = shape(name, arguments.getLast(), depth + 1);
            return new Shape.Sum(List.of(new Part("Ok", first), new Part("Err", error)));
        }
        return new Shape.Named(generic);
    }

    /** The types among the type arguments, lifetimes left out. */
    private List<Integer> arguments(int type) {
        return code.namedChildren(code.child(type, "type_arguments")).stream()
                .filter(argument -> !code.isKind(argument, "lifetime"))
                .toList();
    }
}
