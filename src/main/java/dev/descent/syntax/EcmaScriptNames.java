package dev.descent.syntax;

import java.util.Set;

/** The names of functions and classes, which in ECMAScript often stand outside them. */
final class EcmaScriptNames {
    private static final Set<String> PATTERNS = Set.of(
            "formal_parameters",
            "array_pattern",
            "rest_pattern",
            "pair_pattern",
            "required_parameter",
            "optional_parameter");
    private static final Set<String> NOTATION = Set.of(
            "object",
            "pair",
            "as_expression",
            "satisfies_expression",
            "parenthesized_expression",
            "call_expression",
            "arguments");

    private EcmaScriptNames() {}

    /** The name by which a function or class can be used, or empty. */
    static String name(Code code, int declaration) {
        return switch (code.kind(declaration)) {
            case "arrow_function", "function_expression", "generator_function", "class" ->
                nameOfHolder(code, declaration);
            case "method_signature" -> isOverload(code, declaration) ? "" : key(code, code.child(declaration, "name"));
            default -> key(code, code.child(declaration, "name"));
        };
    }

    /** Whether a signature without a body stands before the method in a class. */
    private static boolean isOverload(Code code, int signature) {
        return code.isKind(code.parent(signature), "class_body");
    }

    private static String nameOfHolder(Code code, int function) {
        int holder = code.parent(function);
        return switch (code.kind(holder)) {
            case "variable_declarator" -> identifier(code, code.child(holder, "name"));
            case "public_field_definition" -> key(code, code.child(holder, "name"));
            case "field_definition" -> key(code, code.child(holder, "property"));
            case "pair" -> key(code, code.child(holder, "key"));
            case "assignment_expression" -> assigned(code, code.child(holder, "left"));
            case "export_statement" -> "default";
            default -> "";
        };
    }

    private static String identifier(Code code, int node) {
        return code.is(node, Role.IDENTIFIER) ? code.text(node) : "";
    }

    private static String assigned(Code code, int target) {
        return code.is(target, Role.MEMBER) ? code.text(target, "property") : identifier(code, target);
    }

    private static String key(Code code, int key) {
        String text = code.text(key);
        return code.is(key, Role.STRING) && text.length() > 1 ? text.substring(1, text.length() - 1) : text;
    }

    /** The class, or the variable that holds the object, that a function belongs to. */
    static String owner(Code code, int function, String enclosing) {
        int holder = code.parent(function);
        if (code.isKind(holder, "assignment_expression")) {
            return assignedOwner(code, code.child(holder, "left"), enclosing);
        }
        boolean inObject = code.isKind(holder, "object") || code.isKind(holder, "pair");
        return inObject ? objectName(code, holder) : enclosing;
    }

    private static String assignedOwner(Code code, int target, String enclosing) {
        int object = code.child(target, "object");
        if (code.is(object, Role.SELF)) {
            return enclosing;
        }
        boolean prototype = code.text(object, "property").equals("prototype");
        String owner = assigned(code, prototype ? code.child(object, "object") : object);
        return EcmaScriptExports.isExports(code, object) ? "" : owner;
    }

    private static String objectName(Code code, int member) {
        int holder = member;
        while (NOTATION.contains(code.kind(holder))) {
            holder = code.parent(holder);
        }
        return switch (code.kind(holder)) {
            case "variable_declarator" -> identifier(code, code.child(holder, "name"));
            case "assignment_expression" -> assigned(code, code.child(holder, "left"));
            default -> "";
        };
    }

    /**
     * Whether a function is a property of an object, which whoever holds the object may call; exports, prototypes and the
     * object itself are left out.
     */
    static boolean isProperty(Code code, int function) {
        int holder = code.parent(function);
        if (code.isKind(holder, "object") || code.isKind(holder, "pair")) {
            return true;
        }
        int object = code.child(code.child(holder, "left"), "object");
        return code.isKind(holder, "assignment_expression")
                && object != SyntaxTree.NONE
                && !code.is(object, Role.SELF)
                && !code.text(object, "property").equals("prototype")
                && !EcmaScriptExports.isExports(code, object);
    }

    /** Whether an identifier declares the variable that a function is the value of, at once or later. */
    static boolean isOfHolder(Code code, int function, int identifier) {
        int declarator = code.parent(identifier);
        int holder = code.parent(function);
        boolean later =
                code.isKind(holder, "assignment_expression") && code.is(code.child(holder, "left"), Role.IDENTIFIER);
        return code.isKind(declarator, "variable_declarator") && (holder == declarator || later);
    }

    /** Whether an identifier is a parameter, a name in a pattern, or repeats what is said elsewhere. */
    static boolean isDeclared(Code code, int identifier) {
        int parent = code.parent(identifier);
        return (PATTERNS.contains(code.kind(parent)) && !code.hasField(identifier, "key"))
                || code.isKind(identifier, "shorthand_property_identifier_pattern")
                || code.hasField(identifier, "parameter")
                || (code.hasField(identifier, "property") && code.isKind(parent, "field_definition"))
                || (code.hasField(identifier, "left") && isPatternWithDefault(code, parent));
    }

    /** Whether an identifier names a property or tag of its own, or says only what is exported. */
    static boolean isLabel(Code code, int identifier) {
        return EcmaScriptExports.isExported(code, identifier)
                || (code.hasField(identifier, "key") && code.isKind(code.parent(identifier), "pair"))
                || code.isKind(code.parent(identifier), "jsx_attribute")
                || isTag(code, identifier);
    }

    private static boolean isPatternWithDefault(Code code, int node) {
        return switch (code.kind(node)) {
            case "assignment_pattern", "object_assignment_pattern", "for_in_statement" -> true;
            default -> false;
        };
    }

    /** A closing tag, or the tag of an element of the page. */
    private static boolean isTag(Code code, int identifier) {
        int parent = code.parent(identifier);
        boolean closing = code.isKind(parent, "jsx_closing_element")
                || (code.is(parent, Role.MEMBER) && code.isKind(code.parent(parent), "jsx_closing_element"));
        boolean opening = code.isKind(parent, "jsx_opening_element") || code.isKind(parent, "jsx_self_closing_element");
        return closing
                || (opening && Character.isLowerCase(code.text(identifier).charAt(0)));
    }
}
