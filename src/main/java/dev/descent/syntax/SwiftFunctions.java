package dev.descent.syntax;

import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Visibility;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What Swift's functions take, from where they can be named, and what else is known of them. */
final class SwiftFunctions {
    /** Attributes that talk to the compiler; any other one may make something call the function. */
    private static final Set<String> INERT = Set.of(
            "available",
            "discardableResult",
            "inlinable",
            "inline",
            "usableFromInline",
            "MainActor",
            "Sendable",
            "preconcurrency",
            "escaping",
            "autoclosure",
            "ViewBuilder",
            "warn_unqualified_access");

    private SwiftFunctions() {}

    /** The property that an accessor or observer belongs to. */
    static String property(Code code, int accessor) {
        int holder = code.parent(accessor);
        if (code.isKind(holder, "subscript_declaration")) {
            return "subscript";
        }
        int before = code.tree().previousSibling(accessor);
        while (before != SyntaxTree.NONE && code.child(before, "bound_identifier") == SyntaxTree.NONE) {
            before = code.tree().previousSibling(before);
        }
        return code.text(before, "bound_identifier");
    }

    static List<Parameter> parameters(Code code, int function) {
        int holder = code.isKind(code.parent(function), "subscript_declaration") ? code.parent(function) : function;
        return code.children(holder).stream()
                .filter(child -> code.isKind(child, "parameter"))
                .map(parameter -> parameter(code, parameter))
                .toList();
    }

    private static Parameter parameter(Code code, int parameter) {
        String type = code.text(code.childOfKind(parameter, "user_type"));
        return new Parameter(internalName(code, parameter), type.equals("Bool"));
    }

    /** The field {@code name} holds the name and the type. */
    private static String internalName(Code code, int parameter) {
        return code.text(code.namedChildren(parameter).stream()
                .filter(child -> code.isKind(child, "simple_identifier") && code.hasField(child, "name"))
                .findFirst()
                .orElse(SyntaxTree.NONE));
    }

    /** What an argument for a parameter begins with, or empty. */
    static String label(Code code, int parameter) {
        String external = code.text(parameter, "external_name");
        return external.isEmpty() ? internalName(code, parameter) : external.equals("_") ? "" : external;
    }

    static Visibility visibility(Code code, int declaration) {
        int member = isAccessor(code, declaration) ? code.parent(declaration) : declaration;
        int type = code.enclosing(member, Role.TYPE);
        Visibility own = modifier(code, member);
        boolean inherits = own == Visibility.INTERNAL
                && (SwiftTypes.isA(code, type, "extension") || SwiftTypes.isA(code, type, "protocol"));
        return inherits ? modifier(code, type) : own;
    }

    private static boolean isAccessor(Code code, int declaration) {
        return code.isKind(declaration, "computed_property") || code.isKind(declaration, "willset_didset_block");
    }

    private static Visibility modifier(Code code, int declaration) {
        for (int modifier : code.children(code.childOfKind(declaration, "modifiers"))) {
            switch (code.isKind(modifier, "visibility_modifier") ? code.text(modifier) : "") {
                case "private", "fileprivate" -> {
                    return Visibility.PRIVATE;
                }
                case "public", "open", "package" -> {
                    return Visibility.PUBLIC;
                }
                default -> {}
            }
        }
        return Visibility.INTERNAL;
    }

    static Set<Trait> traits(Code code, int function) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        int member = isAccessor(code, function) ? code.parent(function) : function;
        int modifiers = code.childOfKind(member, "modifiers");
        if (code.isKind(function, "init_declaration")) {
            traits.add(Trait.CONSTRUCTOR);
        } else if (isCalledByRuntime(code, function, modifiers)) {
            traits.add(Trait.ENTRY_POINT);
        }
        if (code.children(modifiers).stream()
                .anyMatch(modifier -> code.text(modifier).equals("override"))) {
            traits.add(Trait.OVERRIDE);
        }
        return traits;
    }

    private static boolean isCalledByRuntime(Code code, int function, int modifiers) {
        String name = code.text(code.child(function, "name"));
        return code.isKind(function, "deinit_declaration")
                || code.isKind(function, "willset_didset_block")
                || code.isKind(code.parent(function), "subscript_declaration")
                || (!name.isEmpty() && !Text.isIdentifier(name))
                || code.children(modifiers).stream().anyMatch(modifier -> isNoticed(code, modifier))
                || isDynamic(code, code.enclosing(function, Role.TYPE));
    }

    private static boolean isNoticed(Code code, int modifier) {
        return code.isKind(modifier, "attribute")
                && !INERT.contains(code.text(code.childOfKind(modifier, "user_type")));
    }

    /** Whether all members of a type are known to the runtime of Objective-C, or the program starts there. */
    private static boolean isDynamic(Code code, int type) {
        return code.children(code.childOfKind(type, "modifiers")).stream()
                .map(modifier -> code.text(code.childOfKind(modifier, "user_type")))
                .anyMatch(
                        Set.of("objc", "objcMembers", "main", "dynamicMemberLookup", "dynamicCallable", "resultBuilder")
                                ::contains);
    }
}
